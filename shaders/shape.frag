// Signed distance to a rounded box whose height may taper, or to an ellipse; negative inside.
// Edge, outline, gradient and glow follow from that one number. No branches and no loops: software
// renderers run both sides of a branch anyway.
in vec2 v_px;
in vec2 v_local;
flat in vec4 v_half;  // half width, half height in the middle, its slope, corner (< 0: ellipse)
flat in vec4 v_grad;  // origin, axis · or center, 1 / radius
flat in vec4 v_style; // half outline, 1 / glow reach (< 0: both sides), 1 / blur, opacity
flat in vec4 v_clip;  // center, radius, fill kind
flat in vec4 v_from;
flat in vec4 v_to;
flat in vec4 v_outline;
flat in vec4 v_glow;

uniform float u_additive; // 0: glow covers, 1: glow adds light

layout(location = 0) out vec4 o_color;

float shape_distance(vec2 p, float half_y) {
    vec2 extent = vec2(v_half.x, half_y);
    float corner = min(v_half.w, min(extent.x, extent.y));
    vec2 q = abs(p) - extent + corner;
    float box = min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - corner;
    // Exact for a circle, first order for an ellipse; the small term keeps the center finite.
    vec2 u = p / extent;
    vec2 slope = u / extent;
    float k0 = length(u) + 1e-4;
    float k1 = length(slope) + 1e-4 / min(extent.x, extent.y);
    float ellipse = k0 * (k0 - 1.0) / k1;
    return v_half.w < 0.0 ? ellipse : box;
}

float gradient(float half_y) {
    vec2 from_origin = v_px - v_grad.xy;
    float linear = dot(from_origin, v_grad.zw);
    float radial = length(from_origin) * v_grad.z;
    float across = v_local.y / half_y * 0.5 + 0.5;
    float t = v_clip.w < 2.5 ? linear : (v_clip.w < 3.5 ? radial : across);
    return clamp(t, 0.0, 1.0);
}

void main() {
    float half_y = v_half.y + v_half.z * clamp(v_local.x, -v_half.x, v_half.x);
    float d = shape_distance(v_local, half_y);

    float inside = clamp(0.5 - d * v_style.z, 0.0, 1.0);
    inside = inside * inside * (3.0 - 2.0 * inside);
    vec4 color = mix(v_from, v_to, gradient(half_y)) * inside;

    float edge = clamp(v_style.x + 0.5 - abs(d), 0.0, min(v_style.x * 2.0, 1.0));
    color = color * (1.0 - v_outline.a * edge) + v_outline * edge;

    float away = (v_style.y < 0.0 ? abs(d) : max(d, 0.0)) * abs(v_style.y);
    float fade = max(1.0 - away, 0.0);
    vec4 glow = v_glow * (fade * fade);
    color += vec4(glow.rgb, glow.a * (1.0 - u_additive)) * (1.0 - color.a);

    float seen = clamp(v_clip.z - length(v_px - v_clip.xy) + 0.5, 0.0, 1.0);
    o_color = color * (seen * v_style.w);
}

in vec2 v_px;
in vec2 v_uv;
flat in vec4 v_tint; // premultiplied
flat in vec3 v_clip; // center, radius

uniform sampler2D u_atlas; // premultiplied

layout(location = 0) out vec4 o_color;

void main() {
    float seen = clamp(v_clip.z - length(v_px - v_clip.xy) + 0.5, 0.0, 1.0);
    o_color = texture(u_atlas, v_uv) * v_tint * seen;
}

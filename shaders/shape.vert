// One quad per shape: four corners in pixels, and the same corners in the shape's own space.
layout(location = 0) in vec4 a_corner01;
layout(location = 1) in vec4 a_corner23;
layout(location = 2) in vec4 a_local01;
layout(location = 3) in vec4 a_local23;
layout(location = 4) in vec4 a_half;
layout(location = 5) in vec4 a_grad;
layout(location = 6) in vec4 a_style;
layout(location = 7) in vec4 a_clip;
layout(location = 8) in vec4 a_from;
layout(location = 9) in vec4 a_to;
layout(location = 10) in vec4 a_outline;
layout(location = 11) in vec4 a_glow;

uniform vec2 u_size; // of the framebuffer, px

out vec2 v_px;
out vec2 v_local;
flat out vec4 v_half;
flat out vec4 v_grad;
flat out vec4 v_style;
flat out vec4 v_clip;
flat out vec4 v_from;
flat out vec4 v_to;
flat out vec4 v_outline;
flat out vec4 v_glow;

vec4 premultiplied(vec4 c) {
    return vec4(c.rgb * c.a, c.a);
}

void main() {
    bool right = (gl_VertexID & 1) != 0;
    bool lower = (gl_VertexID & 2) != 0;
    vec4 corners = lower ? a_corner23 : a_corner01;
    vec4 locals = lower ? a_local23 : a_local01;
    v_px = right ? corners.zw : corners.xy;
    v_local = right ? locals.zw : locals.xy;
    v_half = a_half;
    v_grad = a_grad;
    v_style = a_style;
    v_clip = a_clip;
    v_from = premultiplied(a_from);
    v_to = premultiplied(a_to);
    v_outline = premultiplied(a_outline);
    v_glow = premultiplied(a_glow);
    vec2 ndc = v_px / u_size * 2.0 - 1.0;
    gl_Position = vec4(ndc.x, -ndc.y, 0.0, 1.0);
}

// A cell of a picture: four corners in pixels and their places in the atlas.
layout(location = 0) in vec4 a_corner01;
layout(location = 1) in vec4 a_corner23;
layout(location = 2) in vec4 a_uv01;
layout(location = 3) in vec4 a_uv23;
layout(location = 6) in vec4 a_style;
layout(location = 7) in vec4 a_clip;
layout(location = 8) in vec4 a_tint;

uniform vec2 u_size;

out vec2 v_px;
out vec2 v_uv;
flat out vec4 v_tint;
flat out vec3 v_clip;

void main() {
    bool right = (gl_VertexID & 1) != 0;
    bool lower = (gl_VertexID & 2) != 0;
    vec4 corners = lower ? a_corner23 : a_corner01;
    vec4 uvs = lower ? a_uv23 : a_uv01;
    v_px = right ? corners.zw : corners.xy;
    v_uv = right ? uvs.zw : uvs.xy;
    float alpha = a_tint.a * a_style.w;
    v_tint = vec4(a_tint.rgb * alpha, alpha);
    v_clip = a_clip.xyz;
    vec2 ndc = v_px / u_size * 2.0 - 1.0;
    gl_Position = vec4(ndc.x, -ndc.y, 0.0, 1.0);
}

// An opaque quad with a color in each corner: grounds, drawn without blending.
layout(location = 0) in vec4 a_corner01;
layout(location = 1) in vec4 a_corner23;
layout(location = 8) in vec4 a_color0;
layout(location = 9) in vec4 a_color1;
layout(location = 10) in vec4 a_color2;
layout(location = 11) in vec4 a_color3;

uniform vec2 u_size;

out vec3 v_color;

void main() {
    bool right = (gl_VertexID & 1) != 0;
    bool lower = (gl_VertexID & 2) != 0;
    vec4 corners = lower ? a_corner23 : a_corner01;
    vec2 px = right ? corners.zw : corners.xy;
    vec4 color = lower ? (right ? a_color3 : a_color2) : (right ? a_color1 : a_color0);
    v_color = color.rgb;
    vec2 ndc = px / u_size * 2.0 - 1.0;
    gl_Position = vec4(ndc.x, -ndc.y, 0.0, 1.0);
}

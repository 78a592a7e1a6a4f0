/** Shapes as signed distances (Quilez), all of about the same optical weight at radius 1. GLSL 100, see tie-shaders.ts. */

const UNIFORMS = /* glsl */ `
precision highp float;
uniform mat3 u_matrix;
uniform float u_zoom, u_ratio;
uniform vec2 u_size, u_focus;
uniform vec3 u_page, u_ink;
`

export const ACTOR_VERTEX = /* glsl */ `
${UNIFORMS}
attribute vec2 a_position, a_now, a_corner;
attribute vec4 a_id, a_fill, a_second;
varying vec4 v_fill, v_second;
varying vec2 v_at;
varying vec4 v_look;

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (a_now.x <= 0.0) return;
  float code = a_now.y;
  float shape = mod(code, 4.0); code = floor(code / 4.0);
  float texture = mod(code, 4.0);
  float lit = floor(code / 4.0);
  float radius = a_now.x * u_zoom * u_ratio;
  float reach = radius * 1.25 + 4.0 * u_ratio;
  vec2 center = ((u_matrix * vec3(a_position, 1.0)).xy * 0.5 + 0.5) * u_size;
  gl_Position = vec4((center + a_corner * reach) / u_size * 2.0 - 1.0, 0.0, 1.0);
  v_at = a_corner * reach;
  v_look = vec4(shape, texture, radius, u_focus.x > 0.5 && lit < 0.5 ? max(u_focus.y, 0.18) : 1.0);
  #ifdef PICKING_MODE
  v_fill = vec4(a_id.rgb, 1.0);
  #else
  v_fill = a_fill;
  v_second = a_second;
  #endif
}`

export const ACTOR_FRAGMENT = /* glsl */ `
${UNIFORMS}
varying vec4 v_fill, v_second;
varying vec2 v_at;
varying vec4 v_look;

float box(vec2 p, float half_, float corner) {
  vec2 q = abs(p) - half_ + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float hexagon(vec2 p, float r) {
  p = abs(p);
  p -= 2.0 * min(dot(vec2(-0.8660254, 0.5), p), 0.0) * vec2(-0.8660254, 0.5);
  p -= vec2(clamp(p.x, -0.57735 * r, 0.57735 * r), r);
  return length(p) * sign(p.y);
}

void main() {
  float r = v_look.z;
  vec2 p = v_at;
  float edge = v_look.x < 0.5 ? box(p, r * 0.9, r * 0.28)
    : v_look.x < 1.5 ? length(p) - r
    : v_look.x < 2.5 ? hexagon(p, r * 0.95)
    : box(vec2(p.x + p.y, p.y - p.x) * 0.7071, r * 0.84, r * 0.12);
  #ifdef PICKING_MODE
  if (edge > 1.0) discard;
  gl_FragColor = v_fill;
  #else
  float ring = clamp(min(1.5 * u_ratio, r * 0.25) + 0.5 - edge, 0.0, 1.0);
  float inside = clamp(0.5 - edge, 0.0, 1.0);
  float stroke = clamp(edge + min((v_look.y > 1.5 ? 1.6 : 0.9) * u_ratio, r * 0.25) + 0.5, 0.0, 1.0);
  vec3 fill = v_fill.rgb;
  vec3 outline = v_look.y > 1.5 ? v_second.rgb : mix(fill, u_ink, 0.35);
  if (v_look.y > 0.5 && v_look.y < 1.5) {
    float width = max(3.0 * u_ratio, r * 0.34);
    float wave = abs(mod((p.x + p.y) * 0.7071, width * 2.0) - width) - width * 0.5;
    fill = mix(fill, v_second.rgb, clamp(wave + 0.5, 0.0, 1.0));
    outline = u_ink;
  }
  vec3 color = mix(u_page, mix(fill, outline, stroke), inside);
  float alpha = ring * v_look.w;
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}`

import { FADED } from '../../../../core/export/drawing.ts'
import { END_GAP } from '../../../../core/export/geometry.ts'
import { DASHES, LINES } from '../../../../core/export/look.ts'
import { HAIRLINE } from '../../../../core/export/network.ts'
import { RADIUS_STEP } from './paint.ts'

/**
 * GLSL 100, because sigma puts a `#define` before the source. Lengths are CSS pixels at zoom 1; the sums are those of
 * core/export/geometry.ts and tie-mark.ts, and of `tieWidth` in core/export/look.ts: change both.
 */

const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : `${value}`)

const UNIFORMS = /* glsl */ `
precision highp float;
uniform mat3 u_matrix;
uniform float u_zoom, u_ratio, u_pad, u_crowd;
uniform vec2 u_size;
uniform vec4 u_focus;
uniform vec3 u_palette[4];
`

export const TIE_VERTEX = /* glsl */ `
${UNIFORMS}
attribute vec2 a_source, a_target, a_ends;
attribute vec3 a_fixed;
attribute vec4 a_id, a_now;
attribute vec3 a_vertex;
varying vec4 v_color, v_place, v_end;
varying vec3 v_style;

float widthOf(float count, float kind) {
  float width = min(1.1 + 0.95 * sqrt(count - 1.0), 6.0);
  return kind > 1.5 ? max(0.8, width * 0.6) : width;
}

vec2 onScreen(vec2 p) { return ((u_matrix * vec3(p, 1.0)).xy * 0.5 + 0.5) * u_size; }

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (a_now.x <= 0.0) return;

  // a_now.y = line + 8 end + 32 hollow + 64 struck + 128 lit
  float code = a_now.y;
  float line = mod(code, 8.0); code = floor(code / 8.0);
  float end = mod(code, 4.0); code = floor(code / 4.0);
  float hollow = mod(code, 2.0); code = floor(code / 2.0);
  float struck = mod(code, 2.0);
  float lit = floor(code / 2.0);
  float part = a_vertex.z;
  if (part > 0.5 && end < 0.5) return;

  float width = max(widthOf(a_now.x, a_fixed.y) * u_zoom, ${float(HAIRLINE)}) * u_ratio;
  vec2 radii = a_now.zw / ${float(RADIUS_STEP)};
  bool arrow = end < 1.5;
  // On a small picture the end marks shrink with everything else, but less.
  float least = clamp(u_zoom * 1.6, 0.4, 1.0) * u_ratio;
  float headLength = end < 0.5 ? 0.0 : arrow ? 5.5 * least + width * 1.9 : 1.6 * least + width * 0.5;
  float headHalf = end < 0.5 ? 0.0 : arrow ? 3.0 * least + width * 1.15 : 4.0 * least + width * 1.2;

  vec2 S = onScreen(a_source), T = onScreen(a_target);
  vec2 d = T - S;
  vec2 C = 0.5 * (S + T) + vec2(-d.y, d.x) * a_fixed.x;
  float speedOut = max(2.0 * length(C - S), 1.0), speedIn = max(2.0 * length(T - C), 1.0);
  float t0 = min((radii.x * u_zoom + ${float(END_GAP)}) * u_ratio / speedOut, 0.45);
  float tTip = 1.0 - min((radii.y * u_zoom + ${float(END_GAP)}) * u_ratio / speedIn, 0.45);
  float t1 = max(tTip - headLength * (arrow ? 0.9 : 0.5) / speedIn, t0);

  float t = part > 0.5 ? tTip : mix(t0, t1, a_vertex.x);
  float u = 1.0 - t;
  vec2 P = u * u * S + 2.0 * u * t * C + t * t * T;
  vec2 along = normalize(2.0 * u * (C - S) + 2.0 * t * (T - C) + vec2(1e-6, 0.0));
  vec2 across = vec2(-along.y, along.x);

  float halfWidth = width * 0.5 + u_pad;
  v_end = vec4(0.0);
  if (part > 0.5) {
    float reach = max(headLength, headHalf) * 1.3 + 2.0 * u_ratio + u_pad;
    vec2 corner = vec2(a_vertex.x * 2.0 - 1.0, a_vertex.y) * reach;
    P += along * corner.x + across * corner.y;
    v_end = vec4(corner, headLength, headHalf);
  } else {
    P += across * a_vertex.y * (halfWidth + 1.0);
  }
  float path = 0.5 * (length(d) + length(C - S) + length(T - C));
  v_place = vec4(part, a_vertex.y * (halfWidth + 1.0), halfWidth, t * path / u_ratio);
  v_style = vec3(line, end + 4.0 * hollow + 8.0 * struck, part > 0.5 ? 1.0 : a_vertex.x);
  gl_Position = vec4(P / u_size * 2.0 - 1.0, 0.0, 1.0);

  #ifdef PICKING_MODE
  v_color = vec4(a_id.rgb, a_id.a * 255.0 / 254.0);
  #else
  vec3 color = a_fixed.y < 0.5 ? u_palette[0] : a_fixed.y < 1.5 ? u_palette[1] : a_fixed.y < 2.5 ? u_palette[2] : u_palette[3];
  float alpha = a_fixed.y > 1.5 ? 0.75 : hollow > 0.5 ? 0.72 : 0.92;
  float share = pow(u_crowd, 2.0 * (1.0 - min(1.0, 0.38 * sqrt(max(0.0, a_now.x - 1.0)))));
  // u_focus = actor under the pointer, tie under the pointer (-1: none), lit ones only, what is left of the rest
  bool near = u_focus.x >= 0.0 && (abs(a_ends.x - u_focus.x) < 0.5 || abs(a_ends.y - u_focus.x) < 0.5);
  bool here = u_focus.y >= 0.0 && abs(a_fixed.z - u_focus.y) < 0.5;
  bool quiet = u_focus.x < 0.0 && u_focus.y < 0.0 && u_focus.z < 0.5;
  bool bright = quiet || near || here || (u_focus.z > 0.5 && lit > 0.5);
  v_color = vec4(color, bright ? (quiet ? alpha * share : 1.0) : alpha * u_focus.w);
  #endif
}`

/** `if (v_style.x …) { on, off }` for each dashed line. */
const DASH_CASES = LINES.map((line, index) => {
  const dash = DASHES[line]
  if (!dash) return ''
  return `if (abs(v_style.x - ${float(index)}) < 0.5) dash = vec2(${float(dash[0])}, ${float(dash[1])});`
}).join('\n    ')

const FADING = float(LINES.indexOf('fading'))

export const TIE_FRAGMENT = /* glsl */ `
${UNIFORMS}
varying vec4 v_color, v_place, v_end;
varying vec3 v_style;

float endMark() {
  float style = v_style.y;
  float end = mod(style, 4.0); style = floor(style / 4.0);
  float hollow = mod(style, 2.0);
  float struck = floor(style / 2.0);
  vec2 q = v_end.xy;
  float len = v_end.z, wide = v_end.w;
  float inside = end < 1.5
    ? min((-q.x * wide - abs(q.y) * len) / length(vec2(len, wide)), len + q.x)
    : min(len * 0.5 - abs(q.x + len * 0.5), wide - abs(q.y));
  #ifdef PICKING_MODE
  return inside + u_pad > 0.0 ? 1.0 : 0.0;
  #else
  float mark = clamp(inside + 0.5, 0.0, 1.0);
  if (hollow > 0.5 && end < 1.5) mark -= clamp(inside - 1.2 * u_ratio + 0.5, 0.0, 1.0);
  if (hollow > 0.5 && end > 1.5) mark *= step(0.28 * wide, abs(q.y));
  if (struck > 0.5) {
    vec2 c = vec2(q.x + len * 0.5, q.y);
    float away = abs(c.x - c.y) * 0.7071 - 0.7 * u_ratio;
    float reach = wide * 1.35 + 1.5 * u_ratio - abs(c.x + c.y) * 0.7071;
    mark = max(mark, clamp(min(-away, reach) + 0.5, 0.0, 1.0));
  }
  return mark;
  #endif
}

void main() {
  float cover;
  if (v_place.x > 0.5) cover = endMark();
  else {
    cover = clamp(v_place.z + 0.5 - abs(v_place.y), 0.0, 1.0);
    #ifndef PICKING_MODE
    vec2 dash = vec2(0.0);
    ${DASH_CASES}
    float period = dash.x + dash.y;
    if (period > 0.0) {
      float at = mod(v_place.w, period) * u_ratio;
      cover *= clamp(min(at, dash.x * u_ratio - at) + 0.5, 0.0, 1.0);
    }
    #endif
  }
  #ifdef PICKING_MODE
  if (cover < 0.5) discard;
  gl_FragColor = v_color;
  #else
  if (abs(v_style.x - ${FADING}) < 0.5) cover *= mix(1.0, ${float(FADED)}, v_style.z);
  float alpha = v_color.a * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}`

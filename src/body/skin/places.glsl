// Places as light: a fine line, and inside it a tint that is strongest at the line.
uniform vec4 placeShares; // line and tint of the chosen place, of the hovered one
uniform vec2 placeEnds; // 1 where a line ends at the mid-line
uniform vec3 placeTint;
uniform vec3 placeLine;
varying vec2 vPlace; // 0 far outside .. 0.5 border .. 1 deep inside

// How much of the tint and of the line there is; `onScreen` is a pixel of the screen in mm.
vec2 lightOf(float field, float lineShare, float tintShare, float ends, float middle, float onScreen) {
  float mm = (field - 0.5) * 2.0 * REACH;
  // The field of a sliver of the mesh runs fast: it shall draw no line of its own.
  float pixel = clamp(fwidth(mm), 1e-3, 3.0 * onScreen);
  float line = 1.0 - smoothstep(0.55, 1.45, abs(mm) / pixel);
  line *= mix(1.0, smoothstep(3.0, 16.0, middle), ends);
  // The glow of the line is as wide on the screen from afar as it is on the skin from near: from afar too
  // it is the line that tells the place, and the skin within stays skin.
  float glow = 0.36 * exp(-max(mm, 0.0) / max(8.0, 7.0 * onScreen));
  float tint = smoothstep(-0.5 * pixel, 0.5 * pixel, mm) * (0.11 + glow);
  return vec2(tintShare * tint, lineShare * line);
}

// Both places together.
vec2 placeLight(vec3 p) {
  vec2 seen = (viewMatrix * vec4(p, 1.0)).xy;
  float onScreen = max(abs(dFdx(seen.x)), abs(dFdy(seen.y)));
  vec2 chosen = lightOf(vPlace.x, placeShares.x, placeShares.y, placeEnds.x, abs(p.x), onScreen);
  vec2 hovered = lightOf(vPlace.y, placeShares.z, placeShares.w, placeEnds.y, abs(p.x), onScreen);
  return vec2(1.0 - (1.0 - chosen.x) * (1.0 - hovered.x), max(chosen.y, 0.8 * hovered.y));
}

uniform float dotSpacing; // mm

// Distance (mm) to the nearest dot of a staggered grid.
float toDot(vec2 p) {
  p /= dotSpacing;
  p.y /= 0.866;
  float row = floor(p.y + 0.5);
  p.x += 0.5 * mod(row, 2.0);
  vec2 d = vec2(fract(p.x + 0.5) - 0.5, (p.y - row) * 0.866);
  return length(d) * dotSpacing;
}

float inDot(vec2 p, float grain) {
  float radius = 0.33 * dotSpacing;
  return 1.0 - smoothstep(radius - grain, radius + grain, toDot(p));
}

// Dots fixed to the body: seen along the axis that the skin faces most.
float dots(vec3 p, vec3 n) {
  float grain = max(0.35, length(fwidth(p)) * 0.5);
  vec3 w = pow(abs(n), vec3(10.0));
  w /= w.x + w.y + w.z;
  return w.x * inDot(p.zy, grain) + w.y * inDot(p.xz, grain) + w.z * inDot(p.xy, grain);
}

// A pattern: a strong soft core, and lighter dotted company that gives way to it.
vec2 patternOf(vec2 referral, float textured, vec3 p, vec3 n) {
  float core = smoothstep(0.06, 0.94, referral.x);
  float rest = smoothstep(0.08, 0.7, referral.y) * (1.0 - core);
  if (rest > 0.01) rest *= mix(0.55, mix(0.2, 0.85, dots(p, n)), textured);
  return vec2(core, rest);
}

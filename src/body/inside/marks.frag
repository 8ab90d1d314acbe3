uniform sampler2D numbers;
uniform vec3 glow;

varying vec2 vLook; // number, chosen
varying vec2 vOffset;
varying float vDisc;
varying float vSize;

// Share of a soft-edged shape at a signed distance (css pixels) from its edge.
float within(float away) {
  return 1.0 - smoothstep(-0.6, 0.6, away);
}

void main() {
  if (vDisc <= 0.0) discard;
  vec2 p = (gl_PointCoord - 0.5) * vSize;
  float half0 = 0.5 * vDisc;
  float r = length(p);
  float disc = within(r - half0);
  float ring = disc * (1.0 - within(r - half0 + 2.2));
  float halo = 0.4 * pow(max(0.0, 1.0 - (r - half0) / (0.3 * vDisc)), 2.0) * step(half0, r);

  // A pushed mark keeps a fine line to its place.
  vec2 place = -vOffset;
  float far = length(place);
  float along = clamp(dot(p, place) / max(dot(place, place), 1e-3), 0.0, 1.0);
  float away = length(p - along * place);
  float pushed = smoothstep(1.5, 3.0, far);
  float casing = pushed * max(within(away - 1.8), within(length(p - place) - 4.2));
  float leader = pushed * max(within(away - 0.7), within(length(p - place) - 2.8));

  vec2 cell = clamp(p / (0.98 * vDisc) + 0.5, 0.0, 1.0);
  float ink = texture2D(numbers, vec2((vLook.x - 1.0 + cell.x) / DIGITS, 1.0 - cell.y)).a;
  vec3 paper = mix(vec3(1.0, 0.98, 0.94), glow, vLook.y);
  vec3 text = mix(vec3(0.03, 0.035, 0.05), vec3(1.0), vLook.y);
  vec3 face = mix(mix(paper, glow, ring), text, ink * disc);

  vec3 colour = mix(vec3(1.0, 0.98, 0.94), glow, max(leader, halo * (1.0 - casing)));
  colour = mix(colour, face, disc);
  float alpha = max(disc, max(casing, halo));
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}

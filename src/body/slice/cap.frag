uniform float pixel; // mm that a pixel covers

varying vec2 vPlane; // mm
varying vec3 vInk;
flat varying float vPattern;

// A spacing that changes by doubling only, so that a pattern lies still while one comes nearer.
float spaced(float finest, float pixels) {
  return finest * exp2(max(0.0, ceil(log2(pixels * pixel / finest))));
}

// Distance (mm) to the nearest dot of a staggered grid.
float toDot(vec2 p, float spacing) {
  p /= spacing;
  p.y /= 0.866;
  float row = floor(p.y + 0.5);
  p.x += 0.5 * mod(row, 2.0);
  vec2 d = vec2(fract(p.x + 0.5) - 0.5, (p.y - row) * 0.866);
  return length(d) * spacing;
}

float disc(float away, float radius) {
  return 1.0 - smoothstep(radius - 0.6 * pixel, radius + 0.6 * pixel, away);
}

// Bundles of fibres seen on end: slanting strokes, each way of slant for some of the muscles.
float strokes(vec2 p, float slant) {
  float spacing = spaced(1.3, 5.0);
  float angle = 0.6 + 0.785 * slant;
  vec2 way = vec2(cos(angle), sin(angle));
  float across = dot(p, vec2(-way.y, way.x)) / spacing;
  float along = dot(p, way) / (6.0 * spacing) + 0.37 * mod(floor(across + 0.5), 3.0);
  float gap = smoothstep(0.06, 0.12, abs(fract(along) - 0.5));
  return gap * (1.0 - smoothstep(0.16, 0.16 + 1.2 * pixel / spacing, abs(fract(across + 0.5) - 0.5)));
}

void main() {
  float kind = mod(vPattern, 8.0);
  float slant = floor(vPattern / 8.0);
  vec3 colour = vInk;
  if (kind == 1.0) colour *= 1.0 - 0.1 * strokes(vPlane, slant);
  // The pores of bone.
  if (kind == 2.0) {
    float spacing = spaced(1.7, 6.0);
    colour *= 1.0 - 0.17 * disc(toDot(vPlane, spacing), 0.24 * spacing);
  }
  // The air of the lung: rings.
  if (kind == 3.0) {
    float spacing = spaced(4.0, 10.0);
    float away = abs(toDot(vPlane, spacing) - 0.27 * spacing);
    colour *= 1.0 - 0.15 * disc(away, 0.05 * spacing);
  }
  // Strands of a nerve.
  if (kind == 4.0) {
    float spacing = spaced(0.8, 4.0);
    colour = mix(colour, vec3(1.0, 0.98, 0.92), 0.55 * disc(toDot(vPlane, spacing), 0.28 * spacing));
  }
  // Lobes of fat.
  if (kind == 5.0) {
    float spacing = spaced(3.2, 11.0);
    float away = abs(toDot(vPlane, spacing) - 0.5 * spacing);
    colour *= 1.0 - 0.035 * disc(away, 0.04 * spacing);
  }
  // What no table holds: a draughtsman's hatch.
  if (kind == 6.0) {
    float spacing = spaced(2.6, 6.0);
    float across = (vPlane.x + vPlane.y) * 0.7071 / spacing;
    float wide = 0.5 * pixel / spacing;
    float away = abs(fract(across) - 0.5);
    colour *= 1.0 - 0.13 * (1.0 - smoothstep(0.05, 0.05 + 2.0 * wide, away));
  }
  gl_FragColor = vec4(colour, 1.0);
}

uniform vec3 skin;
uniform vec3 linen;
uniform float bedShare; // how much the chosen muscle is there
uniform float veilShare; // how far a limb before the chosen place is faded
uniform vec4 drawing; // colour of the person's own drawing, and whether it is shown
uniform float night;
uniform vec3 often; // where pain is often felt
uniform vec3 spread; // where it may spread
uniform float clear; // 0 closed skin, 1 glass
uniform vec4 cut; // what lies beyond this plane is taken away
uniform vec4 haze; // colour behind a cut, and how thick
uniform vec3 mist; // mm from the eye where it begins and is thickest, and how thick
uniform vec4 lips; // the middle of the mouth and half its width, mm
uniform float brows; // so many mm above it
uniform float textured; // whether textures tell what tone tells too
uniform vec4 laidShares; // patterns over one another: how much of each is shown
uniform vec3 laidColours[4];
uniform float laidHeat; // the first of them is heat
uniform vec3 heatRamp[5];

varying vec3 vNormal;
varying vec3 vWorld;
varying float vOpenness;
varying float vGarment;
varying vec4 vFine; // see fine.ts
varying float vDrawn;
varying float vCover;
varying vec4 vFeelA; // aching, sharp, burning, tingling
varying vec3 vFeelB; // numb, throbbing, stiff
varying vec2 vReferral; // often, may spread: 0 to 1
varying vec4 vLaid; // each: over 0.42 often, below it may spread; or heat
varying vec2 vUnder; // how near the chosen muscle lies, how far a limb is faded

// Which of the feelings that are here has the cell: they take turns from cell to cell. -1 for none.
int feelingIn(vec2 cell, bool here[7]) {
  int count = 0;
  for (int i = 0; i < 7; i++) count += here[i] ? 1 : 0;
  if (count == 0) return -1;
  int turn = int(mod(cell.x + 2.0 * cell.y, float(count)));
  for (int i = 0; i < 7; i++) {
    if (!here[i]) continue;
    if (turn == 0) return i;
    turn--;
  }
  return -1;
}

float toLine(vec2 p, vec2 a, vec2 b) {
  vec2 ab = b - a;
  return length(p - a - ab * clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0));
}

// How far from the mark of a feeling, in cells: as in state/feeling-marks.ts, where the legend has them.
float toMark(int feeling, vec2 p) {
  const float r = 0.27;
  vec2 side = vec2(abs(p.x), p.y);
  if (feeling == 0) return toLine(side, vec2(0.0, 0.2), vec2(r, -0.2)); // aching: ^
  if (feeling == 1) return toLine(p, vec2(-0.17, -r), vec2(0.17, r)); // sharp: /
  if (feeling == 2) return toLine(abs(p), vec2(0.0), vec2(0.24)); // burning: x
  if (feeling == 3) return max(0.0, length(p) - 0.05); // tingling: .
  if (feeling == 4) return toLine(abs(p), vec2(0.0, 0.13), vec2(r, 0.13)); // numb: =
  if (feeling == 5) return abs(length(p) - 0.23); // throbbing: o
  return toLine(abs(p), vec2(0.13, 0.0), vec2(0.13, r)); // stiff: ||
}

float markOn(vec2 p, float wide, float grain, bool here[7]) {
  float spacing = 1.4 * dotSpacing;
  vec2 cell = floor(p / spacing);
  int feeling = feelingIn(cell, here);
  if (feeling < 0) return 0.0;
  float away = spacing * (toMark(feeling, p / spacing - cell - 0.5) - wide);
  return 1.0 - smoothstep(-grain, grain, away);
}

// The marks of the feelings, fixed to the body, right way up from all around; bolder where pain is stronger.
float marks(vec3 p, vec3 n, float wide, bool here[7]) {
  float grain = max(0.3, length(fwidth(p)) * 0.5);
  vec3 w = pow(abs(n), vec3(24.0));
  w /= w.x + w.y + w.z;
  vec2 side = vec2(n.x > 0.0 ? -p.z : p.z, p.y);
  vec2 front = vec2(n.z > 0.0 ? p.x : -p.x, p.y);
  return w.x * markOn(side, wide, grain, here) + w.y * markOn(p.xz, wide, grain, here) + w.z * markOn(front, wide, grain, here);
}

// The texture of a slot: dots, stripes up, rings, stripes down; the fifth is the fine dots of heat.
// `wide` is the share of skin it takes.
float inTexture(int slot, vec2 p, float wide, float grain) {
  float spacing = 1.2 * dotSpacing;
  if (slot == 0) return 1.0 - smoothstep(-grain, grain, toDot(p) - 0.62 * sqrt(wide) * spacing);
  if (slot == 4) return 1.0 - smoothstep(-grain, grain, 0.6 * toDot(p / 0.6) - 0.37 * sqrt(wide) * dotSpacing);
  if (slot == 2) return 1.0 - smoothstep(-grain, grain, abs(toDot(p / 1.3) * 1.3 - 0.3 * spacing) - 0.26 * wide * spacing);
  float along = (slot == 1 ? p.x + p.y : p.x - p.y) * 0.7071 / spacing;
  return 1.0 - smoothstep(-grain, grain, (abs(fract(along) - 0.5) - 0.5 * wide) * spacing);
}

// Fixed to the body like the dots. To the right is to the right from all around, so that stripes up
// and stripes down stay what they are.
float texture4(int slot, vec3 p, vec3 n, float wide) {
  float grain = max(0.3, length(fwidth(p)) * 0.5);
  vec3 w = pow(abs(n), vec3(24.0));
  w /= w.x + w.y + w.z;
  vec2 side = vec2(n.x > 0.0 ? -p.z : p.z, p.y);
  vec2 front = vec2(n.z > 0.0 ? p.x : -p.x, p.y);
  return w.x * inTexture(slot, side, wide, grain) + w.y * inTexture(slot, p.xz, wide, grain) + w.z * inTexture(slot, front, wide, grain);
}

vec3 heatColour(float t) {
  float at = 4.0 * clamp(t, 0.0, 1.0);
  vec3 colour = heatRamp[0];
  for (int i = 0; i < 4; i++) colour = mix(colour, heatRamp[i + 1], clamp(at - float(i), 0.0, 1.0));
  return colour;
}

const vec3 FAT = vec3(0.86, 0.66, 0.4);
const vec3 LIP = vec3(0.9, 0.68, 0.66); // what skin keeps where blood shines through: the same of every tone

const vec3 BROW = vec3(0.67, 0.61, 0.58); // browner than any paint, so that none is seen there

// How much of a lip is here: an arch whose corners hang a little, soft at its border.
float lipAt(vec3 p) {
  vec2 mouth = vec2(p.x, p.y - lips.y + 0.1 * p.x * p.x / lips.w) / (lips.w * vec2(1.0, 0.4));
  return step(lips.z, p.z) * (1.0 - smoothstep(0.6, 1.0, length(mouth)));
}

const vec3 ROSE = vec3(0.66, 0.38, 0.31); // palms, soles and nails of every tone go towards it
const vec3 WARM = vec3(0.97, 0.85, 0.81);
const vec3 CREASE = vec3(0.66, 0.46, 0.41);

// A fine line so many mm away, in a soft valley; where it is finer than a pixel it thins out.
float crease(float mm, float grain) {
  float wide = max(0.55, grain);
  float valley = max(2.0, grain);
  return 0.38 / wide * exp(-mm * mm / (wide * wide)) + 0.6 / valley * exp(-mm * mm / (valley * valley));
}

// Lines of palm and wrist; from the middle of the wrist to the thumb and to the fingers, shares of the palm.
float palmCreases(vec2 p, float grain) {
  float t = p.x + 0.55;
  float heart = crease((p.y - 0.7 - 0.02 * t - 0.5 * t * t) * 74.0, grain);
  heart *= smoothstep(-0.62, -0.45, p.x) * (1.0 - smoothstep(0.02, 0.28, p.x));
  float s = 0.55 - p.x;
  float head = crease((p.y - 0.7 + 0.06 * s + 0.28 * s * s) * 84.0, grain);
  head *= smoothstep(-0.45, -0.05, p.x) * (1.0 - smoothstep(0.4, 0.62, p.x));
  float life = crease((length(p - vec2(0.52, 0.2)) - 0.5) * 80.0, grain);
  life *= (1.0 - smoothstep(0.4, 0.56, p.x)) * smoothstep(0.02, 0.3, p.y);
  float bow = p.y + 0.2 * p.x * p.x;
  float wrist = max(0.7 * crease(bow * 92.0, grain), 0.45 * crease((bow + 0.1) * 92.0, grain));
  wrist *= 1.0 - smoothstep(0.1, 0.45, abs(p.x));
  return max(max(heart, head), max(life, wrist));
}

// How much of a nail is here, of the fold around it, and of its pale end and moon.
vec3 nailAt(vec2 p) {
  vec2 q = pow(abs(p), vec2(2.7));
  float r = pow(q.x + q.y, 1.0 / 2.7);
  float grain = max(fwidth(r), 0.05);
  float rim = 0.16 / max(0.16, grain);
  float end = smoothstep(0.72, 0.86, p.y) + 0.6 * (1.0 - smoothstep(0.3, 0.42, length(vec2(p.x * 0.7, p.y + 0.98))));
  return vec3(1.0 - smoothstep(1.0 - grain, 1.0 + grain, r), rim * exp(-pow((r - 1.02) / max(0.1, grain), 2.0)) * (1.0 - 0.6 * smoothstep(0.3, 0.8, p.y)), end);
}

// How much of an eyebrow is here: fuller at the nose, thin at its end, soft all around.
float browAt(vec3 p) {
  float x = (abs(p.x) / lips.w - 0.42) / 1.55;
  float arch = 0.26 * x - 0.34 * x * x;
  float y = (p.y - lips.y - brows) / lips.w - arch;
  float thick = mix(0.17, 0.09, smoothstep(0.2, 1.0, x));
  float ends = smoothstep(-0.15, 0.25, x) * (1.0 - smoothstep(0.55, 1.05, x));
  return step(lips.z - 60.0, p.z) * ends * exp(-y * y / (thick * thick));
}

void main() {
  float before = dot(cut.xyz, vWorld) - cut.w;
  if (before > 0.0) discard;
  float veil = veilShare * vUnder.y;
#ifdef VEIL
  if (veil < 0.02) discard;
#else
  if (veil >= 0.02) discard;
#endif
  vec3 n = normalize(vNormal);
  vec3 toEye = normalize(cameraPosition - vWorld);
  mat3 eye = mat3(viewMatrix); // world to eye
  vec3 inEye = eye * n;

  // What the surface is: clay, linen, and the zone's paint over both.
  float hem = max(fwidth(vGarment), 0.001);
  // Glass wears nothing, and has the tone of the fat that lies under skin.
  float cloth = (1.0 - clear) * smoothstep(-hem, hem, vGarment);
  // A stitched hem, seen from near only.
  float stitch = 1.0 - smoothstep(0.35, 0.35 + hem, abs(vGarment - 7.0));
  vec3 bare = skin * mix(vec3(1.0), LIP, lipAt(vWorld));
  if (vWorld.y > lips.y) bare *= mix(vec3(1.0), BROW, (1.0 - clear) * browAt(vWorld));
  float nail = 0.0;
  bool fine = abs(vFine.w) > 0.01 || vFine.x < 2.0;
  if (fine && clear < 1.0) {
    bare = mix(bare, ROSE, 0.2 * max(vFine.w, 0.0)) * mix(vec3(1.0), WARM, max(-vFine.w, 0.0));
    float grain = 0.6 * length(fwidth(vWorld));
    float bone = floor(vFine.z + 0.5);
    float line = vFine.z < -2.0 ? palmCreases(vFine.xy, grain) : 0.7 * step(bone, 2.0) * crease((vFine.z - bone) * 23.0, grain);
    vec3 plate = vFine.z > -2.0 && vFine.x < 2.0 ? nailAt(vFine.xy) : vec3(0.0);
    nail = plate.x * (1.0 - clear);
    vec3 tone = mix(mix(bare, ROSE, 0.16), vec3(0.8, 0.66, 0.58), 0.15 * plate.z);
    bare = mix(bare, tone, plate.x);
    bare *= mix(vec3(1.0), CREASE, max(line * smoothstep(0.35, 0.8, vFine.w), 0.38 * plate.y));
  }
  vec3 albedo = mix(bare, linen * (1.0 - 0.14 * stitch / (1.0 + 2.0 * hem)), cloth);
  albedo = mix(albedo, FAT, 0.4 * clear);
  // Skin thins out, softly and warmer, towards the muscle that is seen in it.
  float bed = bedShare * smoothstep(0.0, 1.0, vUnder.x);
  albedo *= mix(vec3(1.0), vec3(0.84, 0.66, 0.6), bed);
  vec2 place = placeLight(vWorld);
  // Light is told as it shall look; what lights the clay would make it paler.
  albedo = mix(albedo, placeTint, place.x);
  float strength = place.x;

  vec2 pattern = patternOf(vReferral, textured, vWorld, n);
  albedo = mix(albedo, 0.8 * spread, 0.95 * pattern.y);
  albedo = mix(albedo, 0.8 * often, 0.86 * pattern.x);
  float marked = max(pattern.x, pattern.y);

  // Many patterns at once: as heat, or each with its own colour and texture over a thin tint.
  if (laidHeat > 0.5) {
    float heat = laidShares.x * smoothstep(0.005, 0.1, vLaid.x);
    // The larger the dots, the more patterns: it can be read without the colour.
    float grain = textured * texture4(4, vWorld, n, 0.02 + 0.3 * vLaid.x);
    vec3 hot = heatColour(vLaid.x);
    albedo = mix(albedo, 0.86 * hot * mix(1.0, 0.74, grain), 0.88 * heat);
    marked = max(marked, heat);
  } else if (dot(laidShares, vLaid) > 0.004) {
    vec4 seen = laidShares * smoothstep(0.03, 0.3, vLaid);
    vec4 strong = smoothstep(0.36, 0.8, vLaid);
    for (int i = 0; i < 4; i++) albedo = mix(albedo, 0.86 * laidColours[i], seen[i] * mix(0.16, 0.42, strong[i]));
    for (int i = 0; i < 4; i++)
      if (seen[i] > 0.01) {
        float there = texture4(i, vWorld, n, mix(0.2, 0.42, strong[i])) * seen[i];
        albedo = mix(albedo, 0.86 * laidColours[i], 0.95 * there);
        marked = max(marked, max(there, 0.5 * seen[i]));
      }
  }
  strength = max(strength, 0.95 * marked);

  // The drawing lies over it all. Stronger pain is denser and its marks are bolder; each feeling has a
  // mark of its own. Over a painted zone only the marks are dense, so that both can be seen.
  float pain = clamp(1.02 * vDrawn / max(vCover, 0.1), 0.0, 1.0);
  float edge = drawing.a * smoothstep(0.22, 0.62, vCover);
  if (edge > 0.0) {
    float least = 0.5 * vCover;
    bool here[7] = bool[7](vFeelA.x > least, vFeelA.y > least, vFeelA.z > least, vFeelA.w > least, vFeelB.x > least, vFeelB.y > least, vFeelB.z > least);
    float between = mix(0.16, 0.76, pain) * mix(1.0, 0.35, strength);
    float mark = marks(vWorld, n, mix(0.05, 0.11, pain), here);
    // Dark on what is dense, dense on what is thin: seen without colour as well.
    vec3 ink = drawing.rgb * mix(0.8, 0.3, smoothstep(0.4, 0.9, pain));
    albedo = mix(albedo, mix(drawing.rgb, ink, mark), edge * mix(between, 0.95, mark));
  }

  // Key from the upper left of the viewer, fill from all around, rim from behind.
  vec3 key = normalize(vec3(-0.62, 0.62, 0.62));
  vec3 back = normalize(vec3(0.75, 0.3, -0.6));
  float facing = dot(inEye, key);
  float lit = smoothstep(-0.3, 1.0, facing);
  // Skin glows a little where light turns into shadow.
  vec3 turn = vec3(1.0, 0.5, 0.36) * 0.06 * (1.0 - cloth) * smoothstep(0.5, 0.0, abs(facing - 0.05));
  float sky = 0.5 + 0.5 * n.y;
  vec3 ground = mix(vec3(0.3, 0.26, 0.23), vec3(0.13, 0.13, 0.14), night);
  vec3 above = mix(vec3(0.46, 0.48, 0.52), vec3(0.3, 0.33, 0.39), night);
  vec3 keyLight = mix(vec3(1.0, 0.95, 0.88), vec3(0.92, 0.88, 0.82), night);
  float open = clamp(vOpenness, 0.0, 1.0);
  vec3 folds = foldLight(open * open, albedo);
  vec3 light = mix(ground, above, sky) * folds + (keyLight * lit + turn) * mix(folds, vec3(1.0), 0.4);
  vec3 colour = albedo * light;

  float grazing = 1.0 - max(dot(n, toEye), 0.0);
  float behind = smoothstep(-0.2, 0.9, dot(inEye, back));
  float rim = pow(grazing, 2.5) * (0.25 + 0.75 * behind) * open;
  colour += mix(vec3(0.12, 0.115, 0.11), vec3(0.17, 0.19, 0.22), night) * rim * (0.4 + 0.6 * albedo);
  // The faint sheen of a matte surface, never a highlight.
  vec3 middle = normalize(key + vec3(0.0, 0.0, 1.0));
  colour += vec3(0.035) * pow(max(dot(inEye, middle), 0.0), 9.0) * folds;
  colour += vec3(0.05) * nail * (1.0 - strength) * pow(max(dot(inEye, middle), 0.0), 40.0);

  colour = mix(colour, placeLine, place.y);
  colour = mix(colour, haze.rgb, haze.a * smoothstep(0.0, 420.0, -before));

  // Glass is felt at its edges; what is painted stays on it.
  float there = 1.0 - mist.z * smoothstep(mist.x, mist.y, distance(cameraPosition, vWorld));
  float body = max(0.07 + 0.7 * pow(grazing, 2.2), max(max(0.5 * place.x, place.y), 0.66 * max(edge, marked)));
#ifdef VEIL
  gl_FragColor = vec4(colour, mix(1.0, 0.5 * body, smoothstep(0.02, 1.0, veil)) * there);
#else
  gl_FragColor = vec4(colour, mix(1.0, body, clear) * there);
#endif
  #include <colorspace_fragment>
#ifndef VEIL
  // Closed skin is not blended: what the mist takes shows the page behind it.
  if (clear == 0.0) gl_FragColor.rgb *= there;
#endif
}

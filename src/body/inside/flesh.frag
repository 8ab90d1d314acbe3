uniform sampler2D thingPaint;
uniform vec3 tendon;
uniform float night;
#ifndef INLAY
uniform float draws; // 0 all by a scatter of pixels, 1 what is whole, 2 edges that melt
#endif
uniform vec4 cut; // what lies beyond this plane is taken away
uniform vec4 haze; // colour behind a cut, and how thick
uniform vec3 mist; // mm from the eye where it begins and is thickest, and how thick

varying vec3 vNormal;
varying vec3 vWorld;
varying vec3 vFibre; // mm across, 0-1 along, 0-1 tendon; below 0 where it melts into what is around
varying float vOpenness; // 0 closed in .. 1 free
flat varying float vThing;
#ifdef INLAY
// The chosen muscle by itself, on closed skin; what is felt on the skin goes on over it.
uniform vec3 brick;
uniform float share; // 0 unseen .. 1 there
uniform vec3 often;
uniform vec3 spread;
uniform float textured;
varying vec2 vReferral; // often, may spread: 0 to 1
#endif

const float BUNDLE = 3.4; // mm
const float FOLD = 0.85; // how much of the shade of furrows is shown
const vec3 BONE = vec3(0.79, 0.7, 0.56);
const vec3 SEPIA = vec3(0.09, 0.045, 0.03);
const float SEAM = 0.004; // what melts by less is drawn as whole
const float RELIEF = 0.42; // mm, how far a bundle stands out

// Bundles of fibres: soft furrows along them, a little uneven, gone where they are finer than a pixel. Slow
// waves only: short and broad muscles looked like grained wood under quick ones. No two bundles are as broad or
// as deep as each other: furrows all alike look like the ridges of a fingertip.
// x: how deep the furrow is here, y: its slope across the fibres, a mm.
vec2 bundles(float across, float along) {
  float wander = 0.3 * sin(5.0 * along + 0.21 * across) + 0.16 * sin(9.0 * along - 0.37 * across);
  float broad = 0.33 * across + 1.3 * along;
  float broader = 0.19 * across - 0.9 * along + 1.7;
  float phase = across / BUNDLE + 0.35 * wander + 0.32 * sin(broad) + 0.36 * sin(broader);
  float rate = 1.0 / BUNDLE + 0.106 * cos(broad) + 0.068 * cos(broader); // bundles a mm
  float deep = 0.7 + 0.3 * sin(0.23 * across + 2.1 * along + 0.8);
  float pixel = rate * fwidth(across);
  float turn = 6.28318 * phase;
  float strandTurn = 6.28318 * (phase * 2.7 + wander);
  float furrow = 0.5 + 0.5 * cos(turn);
  float strand = 0.5 + 0.5 * cos(strandTurn);
  float depth = 0.7 * deep * furrow * furrow + 0.3 * strand;
  float slope = -3.14159 * rate * (1.4 * deep * furrow * sin(turn) + 0.81 * sin(strandTurn));
  return vec2(smoothstep(0.55, 0.15, pixel) * depth, smoothstep(0.4, 0.12, pixel) * slope);
}

// Veins are a little darker where their valves would be, nerves have fine slanting strands: told apart without
// the hue. Broad and soft, so that no tube looks like a hose.
float lined(int kind, vec3 p) {
  if (kind == 0) return 1.0;
  float spacing = kind == 1 ? 15.0 : 3.2; // mm
  float at = (kind == 1 ? p.y + 0.4 * p.z : p.x + p.z + 0.35 * p.y) / spacing;
  float fine = smoothstep(0.6, 0.2, fwidth(at));
  float wave = 0.5 + 0.5 * cos(6.28318 * at);
  return 1.0 - fine * (kind == 1 ? 0.15 * wave * wave : 0.15 * wave);
}

// An even scatter of thresholds over the screen (Jimenez 2014): layers fade without sorting.
float scatter(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

// A slope along a coordinate over the surface bends its normal (Mikkelsen 2010). The coordinate is straight
// in each triangle, so that no pixel shows in the light.
vec3 bent(vec3 n, float slope, float coordinate) {
  vec3 across = dFdx(vWorld);
  vec3 down = dFdy(vWorld);
  vec3 r1 = cross(down, n);
  vec3 r2 = cross(n, across);
  float det = dot(across, r1);
  vec3 way = sign(det) * (dFdx(coordinate) * r1 + dFdy(coordinate) * r2) / max(abs(det), 1e-6);
  return normalize(n - clamp(slope, -0.8, 0.8) * way / max(1.0, length(way)));
}

// A thin sepia line where the surface turns away from the eye, as wide near as far.
float inked(float facing) {
  return 1.0 - smoothstep(0.5, 1.5, facing / max(fwidth(facing), 1e-5));
}

void main() {
  float before = dot(cut.xyz, vWorld) - cut.w;
  if (before > 0.0) discard;
#ifdef INLAY
  vec4 paint = vec4(brick, share);
  float chosen = 1.0;
#else
  vec4 paint = texelFetch(thingPaint, ivec2(0, int(vThing + 0.5)), 0);
  vec4 kind = texelFetch(thingPaint, ivec2(1, int(vThing + 0.5)), 0);
  float chosen = kind.x;
  float drawn = paint.a * (1.0 + min(vFibre.z, 0.0));
  bool edges = draws > 1.5;
  // Both draw the seam between them, so that no pixel falls through it.
  if (edges ? vFibre.z >= 0.0 : draws > 0.5 && vFibre.z < -SEAM) discard;
  if (drawn <= (edges ? 0.0 : scatter(gl_FragCoord.xy))) discard;
#endif

  vec3 n = normalize(vNormal);
  vec3 toEye = normalize(cameraPosition - vWorld);
  mat3 eye = mat3(viewMatrix);
  float facing = max(dot(n, toEye), 0.0);

  vec2 bundle = bundles(vFibre.x, vFibre.y);
  float furrows = bundle.x;
  float sinew = smoothstep(0.25, 0.85, vFibre.z);
  // Bundles are felt by their light more than by their tone.
  n = bent(n, -RELIEF * bundle.y * (1.0 - 0.6 * sinew), vFibre.x);
  vec3 inEye = eye * n;
  vec3 albedo = paint.rgb * (1.0 - 0.15 * furrows * (1.0 - 0.5 * sinew));
  // Tendon is pale, and keeps some of the tone of its muscle.
  albedo = mix(albedo, mix(paint.rgb, tendon, 0.62 + 0.14 * chosen) * (1.0 - 0.08 * furrows), sinew);

  // Where it is fixed it goes over into bone.
  float end = sinew * smoothstep(0.04, 0.005, min(vFibre.y, 1.0 - vFibre.y));
  albedo = mix(albedo, BONE, 0.8 * end);

#ifndef INLAY
  albedo *= lined(int(kind.y + 0.5), vWorld);
#endif
#ifdef INLAY
  vec2 pattern = patternOf(vReferral, textured, vWorld, n);
  albedo = mix(albedo, 0.85 * spread, 0.6 * pattern.y);
  albedo = mix(albedo, 0.85 * often * (1.0 - 0.25 * furrows), 0.72 * pattern.x);
#endif

  vec3 key = normalize(vec3(-0.62, 0.62, 0.62));
  float lit = smoothstep(-0.35, 1.0, dot(inEye, key));
  float sky = 0.5 + 0.5 * n.y;
  vec3 ground = mix(vec3(0.34, 0.29, 0.26), vec3(0.16, 0.15, 0.15), night);
  vec3 above = mix(vec3(0.48, 0.49, 0.52), vec3(0.32, 0.34, 0.39), night);
  vec3 keyLight = mix(vec3(0.98, 0.93, 0.87), vec3(0.9, 0.86, 0.8), night);
  // Light that the floor throws back into the shadow.
  vec3 bounce = mix(vec3(0.12, 0.1, 0.085), vec3(0.06, 0.055, 0.05), night) * (1.0 - lit) * (1.0 - sky);
  // A furrow takes light away, and what is left has the tone of what lies around it, deepened by going to and
  // fro: wine in flesh, ochre in bone.
  float open = mix(1.0, smoothstep(0.0, 0.92, vOpenness), FOLD);
  vec3 colour = albedo * foldLight(open, pow(albedo, vec3(1.3, 2.2, 2.6))) * (mix(ground, above, sky) + keyLight * lit + bounce);

  float grazing = 1.0 - facing;
  // Edges fall off a little, so that neighbours of one tone stay apart; the chosen one catches light.
  colour *= 1.0 - 0.38 * (1.0 - chosen) * pow(grazing, 2.0);
  float sheen = max(dot(inEye, normalize(key + vec3(0.0, 0.0, 1.0))), 0.0);
  colour += vec3(0.16) * pow(sheen, 24.0) * (0.25 + 0.75 * chosen * (1.0 - 0.8 * sinew));
  // Tendon shines softly, as a pearl does.
  colour += vec3(0.13, 0.125, 0.115) * sinew * (1.0 - 0.6 * chosen) * pow(sheen, 10.0);
  // In the dark a second light from behind keeps the figure from sinking into its room.
  colour += night * vec3(0.16, 0.175, 0.21) * pow(grazing, 2.5) * smoothstep(-0.2, 0.9, dot(inEye, normalize(vec3(0.75, 0.3, -0.6))));
  colour += chosen * (1.0 - 0.7 * sinew) * 0.2 * paint.rgb * pow(grazing, 2.0);

#ifndef INLAY
  colour = mix(colour, SEPIA, 0.55 * inked(facing));
#endif
  colour = mix(colour, haze.rgb, haze.a * smoothstep(0.0, 420.0, -before));

#ifdef INLAY
  gl_FragColor = vec4(colour, share);
  #include <colorspace_fragment>
#else
  // What the mist takes shows the page behind it, as with closed skin.
  float there = 1.0 - mist.z * smoothstep(mist.x, mist.y, distance(cameraPosition, vWorld));
  if (edges) there *= drawn;
  gl_FragColor = vec4(colour, there);
  #include <colorspace_fragment>
  gl_FragColor.rgb *= there;
#endif
}

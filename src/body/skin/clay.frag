uniform vec3 skin;
uniform vec3 linen;
uniform sampler2D zonePaint;
uniform float night;

varying vec3 vNormal;
varying vec3 vWorld;
varying float vOpenness;
varying float vGarment;
flat varying float vZone;

const float DOT_SPACING = 9.0; // mm
const float DOT_RADIUS = 3.0;

// Distance (mm) to the nearest dot of a staggered grid.
float toDot(vec2 p) {
  p /= DOT_SPACING;
  p.y /= 0.866;
  float row = floor(p.y + 0.5);
  p.x += 0.5 * mod(row, 2.0);
  vec2 d = vec2(fract(p.x + 0.5) - 0.5, (p.y - row) * 0.866);
  return length(d) * DOT_SPACING;
}

float inDot(vec2 p, float grain) {
  return 1.0 - smoothstep(DOT_RADIUS - grain, DOT_RADIUS + grain, toDot(p));
}

// Dots fixed to the body: seen along the axis that the skin faces most.
float dots(vec3 p, vec3 n) {
  float grain = max(0.35, length(fwidth(p)) * 0.5);
  vec3 w = pow(abs(n), vec3(10.0));
  w /= w.x + w.y + w.z;
  return w.x * inDot(p.zy, grain) + w.y * inDot(p.xz, grain) + w.z * inDot(p.xy, grain);
}

// Folds in bright material are lit by the material itself (Jimenez et al. 2016).
vec3 foldLight(float open, vec3 albedo) {
  vec3 a = 2.0404 * albedo - 0.3324;
  vec3 b = -4.7951 * albedo + 0.6417;
  vec3 c = 2.7552 * albedo + 0.6903;
  return max(vec3(open), ((open * a + b) * open + c) * open);
}

void main() {
  vec3 n = normalize(vNormal);
  vec3 toEye = normalize(cameraPosition - vWorld);
  mat3 eye = mat3(viewMatrix); // world to eye
  vec3 inEye = eye * n;

  // What the surface is: clay, linen, and the zone's paint over both.
  float hem = max(fwidth(vGarment), 0.001);
  float cloth = smoothstep(-hem, hem, vGarment);
  vec3 albedo = mix(skin, linen, cloth);
  vec4 paint = texelFetch(zonePaint, ivec2(0, int(vZone + 0.5)), 0);
  float dotted = texelFetch(zonePaint, ivec2(1, int(vZone + 0.5)), 0).x;
  float strength = paint.a * mix(1.0, mix(0.3, 1.0, dots(vWorld, n)), dotted);
  albedo = mix(albedo, paint.rgb, strength);

  // Key from the upper left of the viewer, fill from all around, rim from behind.
  vec3 key = normalize(vec3(-0.55, 0.65, 0.75));
  vec3 back = normalize(vec3(0.7, 0.35, -0.65));
  float facing = dot(inEye, key);
  float lit = smoothstep(-0.35, 1.05, facing);
  // Skin glows a little where light turns into shadow.
  vec3 turn = vec3(1.0, 0.55, 0.4) * 0.07 * smoothstep(0.45, 0.0, abs(facing - 0.1));
  float sky = 0.5 + 0.5 * n.y;
  vec3 fill = mix(mix(vec3(0.36, 0.32, 0.29), vec3(0.2, 0.2, 0.22), night),
                  mix(vec3(0.56, 0.57, 0.6), vec3(0.42, 0.45, 0.52), night), sky);
  vec3 keyLight = mix(vec3(0.86, 0.82, 0.76), vec3(0.8, 0.76, 0.7), night);
  float open = clamp(vOpenness, 0.0, 1.0);
  vec3 folds = foldLight(open, albedo);
  vec3 light = fill * folds + (keyLight * lit + turn * (1.0 - cloth)) * mix(folds, vec3(1.0), 0.35);
  float grazing = 1.0 - max(dot(n, toEye), 0.0);
  float rim = pow(grazing, 3.0) * (0.35 + 0.65 * smoothstep(-0.3, 0.8, dot(inEye, back)));
  vec3 colour = albedo * light;
  colour += mix(vec3(0.10, 0.095, 0.09), vec3(0.16, 0.18, 0.2), night) * rim * open;

  gl_FragColor = vec4(colour, 1.0);
  #include <colorspace_fragment>
}

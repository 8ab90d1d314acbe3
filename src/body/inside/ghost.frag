uniform vec3 tint;
uniform float share; // 0 unseen .. 1 there

varying vec3 vNormal;
varying vec3 vWorld;

// Like an X-ray on skin: the outline tells the shape, the inside stays clear, and a fine hatch says
// that this is not a colour of the skin.
void main() {
  float facing = abs(dot(normalize(vNormal), normalize(cameraPosition - vWorld)));
  float rim = pow(1.0 - facing, 2.2);
  float line = abs(fract((gl_FragCoord.x + gl_FragCoord.y) / 9.0) - 0.5);
  float hatch = smoothstep(0.4, 0.46, line);
  gl_FragColor = vec4(tint, share * clamp(0.1 + 0.65 * rim + 0.14 * hatch, 0.0, 0.85));
  #include <colorspace_fragment>
}

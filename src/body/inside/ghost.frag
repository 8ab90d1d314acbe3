uniform vec3 tint;
uniform float share; // 0 unseen .. 1 there

varying vec3 vNormal;
varying vec3 vWorld;

// Like breath on skin: the rim tells the shape, the inside stays nearly clear.
void main() {
  float facing = abs(dot(normalize(vNormal), normalize(cameraPosition - vWorld)));
  float rim = pow(1.0 - facing, 2.6);
  // A fine line where the shape turns away, as in a drawing.
  float line = smoothstep(0.34, 0.16, facing);
  gl_FragColor = vec4(tint, share * clamp(0.06 + 0.42 * rim + 0.3 * line, 0.0, 0.8));
  #include <colorspace_fragment>
}

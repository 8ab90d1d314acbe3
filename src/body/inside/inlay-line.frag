uniform vec3 ivory;
uniform float share; // 0 unseen .. 1 there
uniform vec4 cut; // what lies beyond this plane is taken away
varying vec3 vWorld;

void main() {
  if (dot(cut.xyz, vWorld) > cut.w) discard;
  gl_FragColor = vec4(ivory, share);
  #include <colorspace_fragment>
}

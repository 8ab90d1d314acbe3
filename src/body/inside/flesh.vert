attribute float thing;
attribute vec3 fibre;
attribute float openness;
#ifdef INLAY
attribute vec4 onSkin; // often felt, may spread, mm under the skin / 255
varying vec2 vReferral;
#endif

varying vec3 vNormal;
varying vec3 vWorld;
varying vec3 vFibre;
varying float vOpenness;
flat varying float vThing;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vNormal = normal;
  vWorld = world.xyz;
  vFibre = fibre;
  vOpenness = openness;
  vThing = thing;
#ifdef INLAY
  vReferral = onSkin.xy;
  gl_Position = nearer(viewMatrix * world, over(255.0 * onSkin.z));
#else
  gl_Position = projectionMatrix * viewMatrix * world;
#endif
}

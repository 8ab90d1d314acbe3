attribute float thing;
attribute vec3 fibre;

varying vec3 vNormal;
varying vec3 vWorld;
varying vec3 vFibre;
flat varying float vThing;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vNormal = normal;
  vWorld = world.xyz;
  vFibre = fibre;
  vThing = thing;
  gl_Position = projectionMatrix * viewMatrix * world;
}

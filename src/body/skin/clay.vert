attribute float openness;
attribute float garment;
attribute float zone;

varying vec3 vNormal;
varying vec3 vWorld;
varying float vOpenness;
varying float vGarment;
flat varying float vZone;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vNormal = normal;
  vWorld = world.xyz;
  vOpenness = openness;
  vGarment = garment;
  vZone = zone;
  gl_Position = projectionMatrix * viewMatrix * world;
}

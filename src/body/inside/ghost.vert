varying vec3 vNormal;
varying vec3 vWorld;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vNormal = normal;
  vWorld = world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
  // Nearer than all else, in the same order among themselves: closed skin lies before them anyway.
  gl_Position.z = (0.05 * gl_Position.z / gl_Position.w - 0.95) * gl_Position.w;
}

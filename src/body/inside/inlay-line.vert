attribute vec4 onSkin; // often felt, may spread, mm under the skin / 255
uniform vec2 pixel; // of the screen, as a share of it
varying vec3 vWorld;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  vec4 inEye = viewMatrix * world;
  gl_Position = nearer(inEye, over(255.0 * onSkin.z) - 1.0);
  // Out by as many pixels as the line is wide, wherever it lies.
  vec2 out2 = (mat3(viewMatrix) * normal).xy;
  gl_Position.xy += 2.0 * pixel * normalize(out2 + 1e-5) * gl_Position.w;
}

attribute vec3 facing;
attribute vec3 look; // number, chosen, slot
uniform vec2 offsets[SLOTS]; // from its place to the disc, css pixels, y down
uniform float discs[SLOTS]; // width of a disc, css pixels; 0 on the far side
uniform vec2 canvas; // css pixels
uniform float pixels; // device pixels a css pixel

varying vec2 vLook;
varying vec2 vOffset;
varying float vDisc;
varying float vSize;

void main() {
  int slot = int(look.z + 0.5);
  vLook = look.xy;
  vOffset = offsets[slot];
  vDisc = discs[slot];
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  gl_Position.xy += 2.0 * vec2(vOffset.x, -vOffset.y) / canvas * gl_Position.w;
  // Room for the disc, its glow and the line to its place.
  vSize = vDisc > 0.0 ? 1.6 * vDisc + 2.0 * length(vOffset) : 0.0;
  gl_PointSize = vSize * pixels;
}

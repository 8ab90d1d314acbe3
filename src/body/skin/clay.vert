attribute float openness;
attribute float garment;
attribute vec4 fine; // see fine.ts
attribute vec2 place; // chosen, hovered
attribute vec4 under; // how near the chosen muscle lies, how far a limb is faded
attribute float drawn;
attribute float touch;
attribute vec4 referral;
attribute vec4 laid;
uniform float referralShare;

varying vec3 vNormal;
varying vec3 vWorld;
varying float vOpenness;
varying float vGarment;
varying vec4 vFine;
varying float vDrawn;
varying float vCover;
varying vec4 vFeelA; // how much of each feeling lies here: aching, sharp, burning, tingling
varying vec3 vFeelB; // numb, throbbing, stiff
varying vec2 vReferral;
varying vec4 vLaid;
varying vec2 vPlace;
varying vec2 vUnder;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vNormal = normal;
  vWorld = world.xyz;
  vOpenness = openness;
  vGarment = garment;
  vFine = fine * vec4(4.0, 4.0, 4.0, 1.0);
  vDrawn = drawn;
  // Bits as in state/drawing/kind.ts: seven feelings, two of depth, five of cover.
  vCover = floor(touch / 512.0) / 31.0;
  vFeelA = vCover * mod(floor(touch / vec4(1.0, 2.0, 4.0, 8.0)), 2.0);
  vFeelB = vCover * mod(floor(touch / vec3(16.0, 32.0, 64.0)), 2.0);
  vReferral = mix(referral.zw, referral.xy, referralShare);
  vLaid = laid;
  vPlace = place;
  vUnder = under.xy;
  gl_Position = projectionMatrix * viewMatrix * world;
}

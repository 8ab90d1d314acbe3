attribute float openness;
attribute float garment;
attribute float zone;
attribute float drawn;
attribute float touch;
attribute vec4 referral;
attribute vec4 laid;
uniform float referralShare;

varying vec3 vNormal;
varying vec3 vWorld;
varying float vOpenness;
varying float vGarment;
varying float vDrawn;
varying float vCover;
varying vec2 vReferral;
varying vec4 vLaid;
flat varying float vZone;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vNormal = normal;
  vWorld = world.xyz;
  vOpenness = openness;
  vGarment = garment;
  vDrawn = drawn;
  vCover = floor(touch / 8.0) / 31.0;
  vReferral = mix(referral.zw, referral.xy, referralShare);
  vLaid = laid;
  vZone = zone;
  gl_Position = projectionMatrix * viewMatrix * world;
}

attribute vec4 edge; // way across a line; how far: mm, and pixels at least
attribute vec4 ink; // colour as it shall look, and which pattern

uniform float pixel; // mm that a pixel covers

varying vec2 vPlane; // mm
varying vec3 vInk;
flat varying float vPattern;

void main() {
  float far = max(abs(edge.z), abs(edge.w) * pixel);
  vPlane = position.xy + edge.xy * far;
  vInk = ink.rgb;
  vPattern = floor(ink.a * 255.0 + 0.5);
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(vPlane, 0.0, 1.0);
}

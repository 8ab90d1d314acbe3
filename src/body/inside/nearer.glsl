// Seen at the same place of the screen, as if it lay so many mm nearer to the eye.
vec4 nearer(vec4 inEye, float by) {
  return projectionMatrix * vec4(inEye.xyz * (1.0 - by / max(length(inEye.xyz), 1.0)), 1.0);
}

// What skin over it takes, also where it is looked at aslant.
float over(float deep) {
  return 12.0 + 1.6 * deep;
}

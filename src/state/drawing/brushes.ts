/** Radius of the brush on the skin, mm. Apart from the drawing, which arrives only for those who draw. */
export const BRUSHES = { small: 11, medium: 22, large: 40 } as const;
export type BrushSize = keyof typeof BRUSHES;

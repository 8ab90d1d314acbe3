/** Features that are read off the skin: name -> vertex of the MakeHuman base mesh. */
export const SKIN_MARKS: Record<string, number> = {};

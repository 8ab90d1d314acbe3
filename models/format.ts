/** Numbers that the writer and the readers of the model file agree on. */
export const FORMAT = {
  version: 1,
  /** mm a step of the quantised positions; the file's node scales by it */
  step: 1 / 16,
  /** female position = male position * this + the `_FEMALE` attribute (statures 1650 : 1750) */
  femaleScale: 1650 / 1750,
  /** byte = zero + mm * perMillimetre; clamps at about 32 mm from the hem */
  garment: { zero: 128, perMillimetre: 4 },
};

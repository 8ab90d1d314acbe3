import type { Atlas } from '../../../src/atlas/types';
import { drawingField, heatField, over, patternField, regionField } from '../../../src/map/fields';
import type { Field, MapPoint } from '../../../src/map/types';
import { heatOf } from '../../../src/matching/share';

/** One picture to look at: a name that says what it shows. */
export interface Shown {
  readonly name: string;
  readonly field: Field;
  readonly points?: readonly MapPoint[];
}

/** What is looked at after a change: patterns near and far, a region, a heat, a drawing, nothing. */
export function shownFields(atlas: Atlas): readonly Shown[] {
  const muscle = (id: string) => {
    const found = atlas.muscles.get(id);
    if (!found) throw new Error(`no muscle: ${id}`);
    return found;
  };
  const region = (id: string) => {
    const found = atlas.regions.get(id);
    if (!found) throw new Error(`no region: ${id}`);
    return found;
  };
  const lowBack = region('low-back').zones.map(({ id }) => id);
  return [
    { name: 'nothing', field: new Map() },
    {
      name: 'infraspinatus, left',
      field: patternField(muscle('infraspinatus'), 'left'),
      points: [
        { x: 140, y: 1390, view: 'back', label: '1', strong: true },
        { x: 110, y: 1350, view: 'back', label: '2' },
      ],
    },
    { name: 'gluteus minimus, right', field: patternField(muscle('gluteus-minimus'), 'right') },
    {
      name: 'sternocleidomastoid, left',
      field: patternField(muscle('sternocleidomastoid'), 'left'),
    },
    { name: 'soleus, both sides', field: patternField(muscle('soleus')) },
    { name: 'low back, chosen', field: regionField(region('low-back')) },
    { name: 'sole, left, chosen', field: regionField(region('sole'), 'left') },
    { name: 'heat of the low back', field: heatField(heatOf(lowBack, atlas)) },
    {
      name: 'a drawing under a pattern',
      field: over(
        patternField(muscle('piriformis'), 'left'),
        drawingField([
          { id: 'thigh-back-upper', side: 'left', weight: 1, intensity: 8 },
          { id: 'thigh-back-lower', side: 'left', weight: 1, intensity: 5 },
          { id: 'calf-upper', side: 'left', weight: 1, intensity: 2 },
          { id: 'low-back-side', side: 'left', weight: 1, intensity: 9 },
        ]),
      ),
    },
  ];
}

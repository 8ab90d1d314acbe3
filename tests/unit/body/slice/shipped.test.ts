import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../../src/atlas/address';
import { decodeFrame } from '../../../../src/body/file/decode-frame';
import { decodeMuscles } from '../../../../src/body/file/decode-muscles';
import { decodeSkin } from '../../../../src/body/file/decode-skin';
import { skinModel } from '../../../../src/body/skin/skin-model';
import { areaOf } from '../../../../src/body/slice/contour';
import { written } from '../../../../src/body/names/rank';
import { namesOf } from '../../../../src/body/slice/naming';
import { extentOf, planeOf } from '../../../../src/body/slice/plane';
import { anchorOf, covers, sectionAt, Sections } from '../../../../src/body/slice/sections';
import { parseSlice } from '../../../../src/state/slice';
import { atlas } from '../../../helpers/atlas';
import { modelFile } from '../../../helpers/shipped';

const skin = skinModel(await decodeSkin(modelFile('body.glb')));
const muscles = (await decodeMuscles(modelFile('muscles.glb'))).model;
const solids = new Sections(skin, [muscles, await decodeFrame(modelFile('inside.glb'))]);

function cut(figure: 'female' | 'male', text: string) {
  const slice = parseSlice(text);
  const plane = slice && planeOf(slice, extentOf(skin.figures[figure].positions), undefined);
  if (!plane) throw new Error(`no plane: ${text}`);
  return solids.at(plane, figure);
}
const ids = (sections: ReturnType<typeof cut>): Set<string | undefined> =>
  new Set(sections.map(({ thing }) => thing?.id));

describe.each(['female', 'male'] as const)('the shipped body (%s), cut', (figure) => {
  it.each([
    [
      'chest',
      'transverse:0.76',
      ['lung', 'heart', 'pectoralis-major', 'sternum', 'scapula', 'humerus'],
    ],
    [
      'loin',
      'transverse:0.63',
      ['kidney', 'quadratus-lumborum', 'spinal-canal', 'external-oblique'],
    ],
    ['thigh', 'transverse:0.4', ['femur', 'sciatic-nerve', 'femoral-vessels', 'rectus-femoris']],
    ['calf', 'transverse:0.19', ['tibia', 'fibula', 'soleus', 'gastrocnemius', 'tibial-nerve']],
    ['mid-line', 'sagittal:0.5', ['skull', 'sacrum', 'vertebra-l3', 'spinal-canal', 'heart']],
  ])('through the %s meets what lies there', (_, text, expected) => {
    expect([...expected].filter((id) => !ids(cut(figure, text)).has(id))).toEqual([]);
  });

  it('shows the belly and the brain as rooms whose contents are not drawn, and no fat there', () => {
    const sections = cut(figure, 'sagittal:0.5');
    const rooms = sections.filter(({ thing }) => thing?.kind === 'hollow');
    expect(rooms.map(({ thing }) => thing?.id)).toEqual(['abdomen', 'brain']);
    const [belly, brain] = rooms.map(({ area }) => area / 100);
    expect(belly, 'cm²').toBeGreaterThan(280);
    expect(belly, 'cm²').toBeLessThan(850);
    expect(brain, 'cm²').toBeGreaterThan(110);
    expect(brain, 'cm²').toBeLessThan(260);
    const disc = sections.find(({ thing }) => thing?.id === 'disc-l3');
    if (!disc) throw new Error('no disc');
    const [u, v] = anchorOf(disc);
    // The front lies to the left of the picture.
    expect(sectionAt(sections, u - 70, v)?.thing?.id).toBe('abdomen');
  });

  it('keeps the room of the belly within its wall', () => {
    const sections = cut(figure, 'transverse:0.61');
    const room = sections.find(({ thing }) => thing?.id === 'abdomen');
    if (!room) throw new Error('no belly');
    for (const outside of ['latissimus-dorsi', 'quadratus-lumborum', 'external-oblique']) {
      const walls = sections.filter(({ thing }) => thing?.id === outside);
      for (const wall of walls) expect(covers(room, ...anchorOf(wall)), outside).toBe(false);
    }
    const without = ['transverse:0.4', 'transverse:0.85', 'coronal:0.05'];
    for (const text of without) expect([...ids(cut(figure, text))], text).not.toContain('abdomen');
  });

  it('is covered by the skin: what is cut lies within its outline, and areas are positive', () => {
    for (const text of ['transverse:0.76:20:-10', 'coronal:0.45', 'sagittal:0.52:5:5']) {
      const [ground, ...rest] = cut(figure, text);
      if (!ground) throw new Error('no skin');
      expect(ground.thing).toBeUndefined();
      expect(ground.area).toBeGreaterThan(0);
      const outside = rest.filter((one) => {
        expect(one.area).toBeGreaterThan(0);
        return !covers(ground, ...anchorOf(one));
      });
      expect(outside.map(({ thing }) => `${thing?.id ?? ''} ${thing?.side ?? ''}`)).toEqual([]);
    }
  });

  it('answers what lies at a place: the last thing that is drawn there', () => {
    const sections = cut(figure, 'transverse:0.76');
    const heart = sections.find(({ thing }) => thing?.id === 'heart');
    if (!heart) throw new Error('no heart');
    expect(sectionAt(sections, ...anchorOf(heart))).toBe(heart);
    expect(sectionAt(sections, 2000, 0)).toBeUndefined();
  });
});

describe('names of a cut', () => {
  it('name a pair once, and of a long row of bones only some', () => {
    const names = namesOf(cut('female', 'sagittal:0.5'), NOWHERE, atlas);
    const vertebrae = (of: typeof names) => of.filter(({ name }) => name.startsWith('Vertebra'));
    expect(vertebrae(names).length).toBeGreaterThan(12);
    expect(vertebrae(written(names)).length).toBeLessThanOrEqual(6);
    const chest = namesOf(cut('female', 'transverse:0.76'), NOWHERE, atlas);
    expect(new Set(chest.map(({ name }) => name)).size).toBe(chest.length);
    expect(chest.find(({ key }) => key === 'structure lung')?.anchors).toHaveLength(2);
  });

  it('point to the chosen side, and say it first', () => {
    const chosen = { kind: 'muscle', id: 'soleus', side: 'right' } as const;
    const [first] = namesOf(cut('female', 'transverse:0.19'), chosen, atlas);
    expect(first).toMatchObject({ name: 'Soleus', chosen: true });
    expect(first?.sections.map(({ thing }) => thing?.side)).toEqual(['right']);
    expect(first?.all.map(({ side }) => side).sort()).toEqual(['left', 'right']);
  });

  it('give a chest its true size', () => {
    // Half a metre round the chest and more: 500 to 900 cm² with the arms.
    const [ground] = cut('female', 'transverse:0.74');
    const outer = ground?.loops.filter((loop) => areaOf(loop) > 0) ?? [];
    expect(Math.max(...outer.map(areaOf)) / 100).toBeGreaterThan(280);
    expect((ground?.area ?? 0) / 100).toBeLessThan(900);
  });
});

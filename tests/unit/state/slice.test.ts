import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatSlice, mayCut, MOST_TURN, parseSlice, type Slice } from '../../../src/state/slice';
import { formatHash, parseHash } from '../../../src/state/snapshot';
import { thingName } from '../../../src/state/thing-name';
import { atlas } from '../../helpers/atlas';

const plain = { turn: 0, tilt: 0, flip: false } as const;

describe('a cut in the address', () => {
  const written: [string, Slice][] = [
    ['transverse', { plane: 'transverse', ...plain }],
    ['transverse:0.62', { plane: 'transverse', at: 0.62, ...plain }],
    ['sagittal:0:10:-5', { plane: 'sagittal', at: 0, turn: 10, tilt: -5, flip: false }],
    ['coronal:1:flip', { plane: 'coronal', at: 1, ...plain, flip: true }],
    ['point:0.5:-40:0:flip', { plane: 'point', at: 0.5, turn: -40, tilt: 0, flip: true }],
    ['point::3:4', { plane: 'point', turn: 3, tilt: 4, flip: false }],
  ];

  it.each(written)('%s is read and written alike', (text, slice) => {
    expect(parseSlice(text)).toEqual(slice);
    expect(formatSlice(slice)).toBe(text);
  });

  it.each([null, '', 'oblique:0.5', ':0.5', '0.5', 'TRANSVERSE:0.5', 'transverse0.5'])(
    'drops %s',
    (text) => {
      expect(parseSlice(text)).toBeUndefined();
    },
  );

  it.each([
    ['transverse:7', 'transverse:1'],
    ['transverse:-3', 'transverse:0'],
    ['transverse:0.123456', 'transverse:0.123'],
    ['transverse:nonsense', 'transverse'],
    ['transverse:Infinity', 'transverse:1'],
    ['transverse:NaN:NaN:NaN', 'transverse'],
    ['transverse:0.5:99:-99', `transverse:0.5:${String(MOST_TURN)}:-${String(MOST_TURN)}`],
    ['transverse:0.5:2.6:x', 'transverse:0.5:3:0'],
    ['transverse:0.5:0:-0', 'transverse:0.5'],
    ['transverse:0.5:1:2:3:4:5', 'transverse:0.5:1:2'],
    ['transverse:flip:0.4', 'transverse:0.4:flip'],
  ])('%s becomes %s', (given, clean) => {
    const slice = parseSlice(given);
    expect(slice && formatSlice(slice)).toBe(clean);
  });

  it('never throws, and what it writes it reads again', () => {
    const bits = ['transverse', 'point', '0.5', '-1', 'flip', '', '💥', '1e9', '%', '0x10', ' '];
    for (let i = 0; i < 4000; i++) {
      const text = Array.from(
        { length: 1 + (i % 6) },
        (_, k) => bits[(i * 7 + k * 13 + (i >> k)) % 11],
      );
      const slice = parseSlice(text.join(':'));
      if (slice) expect(parseSlice(formatSlice(slice))).toEqual(slice);
    }
  });

  it('stands in a link as it can be read and typed', () => {
    const snapshot = parseHash('#/muscle/soleus?slice=transverse:0.62:10:-5');
    expect(snapshot.slice).toEqual({
      plane: 'transverse',
      at: 0.62,
      turn: 10,
      tilt: -5,
      flip: false,
    });
    expect(formatHash(snapshot)).toBe('#/muscle/soleus?slice=transverse:0.62:10:-5');
    expect(parseHash('#/?slice=%F0%9F%92%A5')).toEqual({ place: { page: 'home' } });
  });

  it('is for those who treat and teach', () => {
    expect((['patient', 'therapist', 'educator'] as const).map(mayCut)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('names of what is cut', () => {
  const bone = (id: string) => thingName({ kind: 'bone', id, side: 'mid' }, atlas);

  it('are those of the atlas, without what stands in brackets', () => {
    expect(thingName({ kind: 'muscle', id: 'soleus', side: 'left' }, atlas)).toBe('Soleus');
    expect(thingName({ kind: 'structure', id: 'lung', side: 'left' }, atlas)).toBe(
      'Lung and pleura',
    );
    expect(thingName({ kind: 'structure', id: 'aorta', side: 'mid' }, atlas)).toBe('Aorta');
  });

  it('has a name for every bone of the body, each its own', () => {
    const file = readFileSync(new URL('../../../static/models/inside.glb', import.meta.url));
    const json = file.subarray(20, 20 + file.readUInt32LE(12)).toString();
    const { meshes } = JSON.parse(json) as {
      meshes: readonly { extras: { bones: readonly { id: string }[] } }[];
    };
    const ids = [...new Set(meshes[0]?.extras.bones.map(({ id }) => id))];
    const names = ids.map(bone);
    expect(names.length).toBeGreaterThan(100);
    // What has no message is shown as its key.
    expect(names.filter((name) => name.includes('thing-name'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says of a muscle that few people have that they do', () => {
    const rare = thingName({ kind: 'muscle', id: 'sternalis', side: 'left' }, atlas);
    expect(rare).toBe('Sternalis (present in a minority)');
  });

  it('are made from the ids of bones', () => {
    expect(['femur', 'hip-bone', 'vertebra-c5', 'rib-7', 'big-toe-phalanx-1'].map(bone)).toEqual([
      'Femur',
      'Hip bone',
      'Vertebra C5',
      'Rib 7',
      'Big toe phalanx 1',
    ]);
    expect(['disc-c2', 'disc-c7', 'disc-t12', 'disc-l5', 'costal-cartilage-3'].map(bone)).toEqual([
      'Disc C2/C3',
      'Disc C7/T1',
      'Disc T12/L1',
      'Disc L5/S1',
      'Cartilage of rib 3',
    ]);
  });
});

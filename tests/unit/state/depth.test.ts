import { describe, expect, it, test } from 'vitest';
import { BONES, DEEPEST, depthOf, formatDepth, parseDepth, STOPS } from '../../../src/state/depth';
import { addressOf, formatHash, parseHash } from '../../../src/state/snapshot';

describe('how deep the body is opened, in an address', () => {
  test('every stop has a name that is read again, and so has what lies between', () => {
    STOPS.forEach((stop, depth) => {
      expect(formatDepth(depth)).toBe(stop);
      expect(parseDepth(stop)).toBe(depth);
    });
    for (const depth of [0.05, 1.5, 2.35, 3.95]) expect(parseDepth(formatDepth(depth))).toBe(depth);
  });

  test.each([null, '', '5', '-1', '1e1', 'Middle', '4.5', 'NaN', '1.234'])(
    '%s is no depth',
    (text) => expect(parseDepth(text)).toBeUndefined(),
  );

  test.each([
    '#/muscle/soleus?tp=2&side=left&layer=deep',
    '#/structure/lung?side=right&view=back',
    '#/?layer=1.5',
    '#/region/upper-back?layer=skin',
  ])('%s is read and printed alike', (hash) => expect(formatHash(parseHash(hash))).toBe(hash));

  test('a trigger point has an address of its own', () => {
    expect(addressOf(parseHash('#/muscle/soleus?tp=2&side=left'))).toEqual({
      kind: 'trigger-point',
      id: 'soleus-2',
      side: 'left',
    });
    for (const tp of ['0', '-1', '1.5', 'x', '100'])
      expect(parseHash(`#/muscle/soleus?tp=${tp}`).place).toEqual({ page: 'muscle', id: 'soleus' });
  });
});

describe('how deep something lies', () => {
  const drawn = (id: string) => id === 'lung';

  it('is under everything for a structure, if the picture has it', () => {
    expect(depthOf({ kind: 'structure', id: 'lung' }, drawn)).toBe(BONES);
    expect(depthOf({ kind: 'structure', id: 'breast' }, drawn)).toBe(0);
    expect(BONES).toBe(DEEPEST);
  });

  it('is nothing for muscles and their points: closed skin lets a chosen one through', () => {
    expect(depthOf({ kind: 'muscle', id: 'psoas' }, drawn)).toBe(0);
    expect(depthOf({ kind: 'trigger-point', id: 'soleus-2' }, drawn)).toBe(0);
  });

  it('is nothing for what lies on the skin, and for unknown ids', () => {
    expect(depthOf({ kind: 'region', id: 'knee' }, drawn)).toBe(0);
    expect(depthOf({ kind: 'structure', id: 'no-such' }, drawn)).toBe(0);
    expect(depthOf({ kind: 'nowhere' }, drawn)).toBe(0);
  });
});

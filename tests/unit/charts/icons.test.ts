import { describe, expect, it } from 'vitest';
import { joinComparison } from '../../../src/atlas/comparison/join';
import { readFiles } from '../../../src/atlas/node';
import { layoutIcons, whyNoIcons } from '../../../src/charts/harms/icons';

const { studies } = joinComparison(readFiles());
const all = studies.flatMap((study) => study.harms.map((harm) => ({ study, harm })));
const shapes = (path: string) => path.split('M').length - 1;

describe('pictures of a thousand', () => {
  it.each(all.map((one) => [one.harm.id, one] as const))('%s', (_, { study, harm }) => {
    const icons = layoutIcons(study, harm, 300);
    const limit = harm.mark === 'zero' ? (harm.interval?.[1] ?? 0) : (harm.rate ?? 0);
    if (limit < 0.001) {
      expect(icons).toBeUndefined();
      expect(whyNoIcons(harm)).toMatch(harm.rate === null ? /Nobody knows/ : /too rare/);
      return;
    }
    if (!icons) throw new Error('no picture');
    expect(icons.count).toBe(Math.round(limit * 1000));
    expect(shapes(icons.marked)).toBe(icons.count);
    // Events are not people: they never take the place of a unit.
    const apart = study.counts === 'events';
    expect(icons.events !== undefined).toBe(apart);
    expect(shapes(icons.units)).toBe(apart ? 1000 : 1000 - icons.count);
    expect(icons.limit).toBe(harm.mark === 'zero' || harm.mark === 'below');
    expect(icons.width).toBeLessThanOrEqual(300);
  });
});

import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/atlas/node';
import { joinComparison } from '../../../src/atlas/comparison/join';
import Forest from '../../../src/charts/forest/Forest.svelte';
import HarmChart from '../../../src/charts/harms/HarmChart.svelte';
import { forestStates } from '../../gallery/states';

const files = readFiles();
const states = forestStates(files);

const rounded = (attribute: string) =>
  attribute.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

/**
 * One element a line, places rounded to a tenth of a pixel, without what the compiler adds: small
 * changes read well. What is printed for the reader stays as it is.
 */
const plain = (html: string): string =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/ ?\b(?:svelte-\w+|s-[\w-]{6,})\b/g, '')
    .replace(/ class=""/g, '')
    .replace(/ (?:x|y|x1|x2|y1|y2|cx|cy|r|d|width|height)="[^"]*"/g, rounded)
    .replace(/><\/(?:rect|line|path|circle)>/g, '/>')
    .replace(/></g, '>\n<')
    .trim() + '\n';

const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

describe('gallery', () => {
  it.each(states.map((state) => [state.name, state] as const))('%s', async (name, state) => {
    const { body } = render(Forest, { props: state });
    await expect(plain(body)).toMatchFileSnapshot(`gallery/forest-${slug(name)}.svg`);
  });

  it.each(joinComparison(files).studies.map((study) => [study.id, study] as const))(
    'harms: %s',
    async (id, study) => {
      const { body } = render(HarmChart, { props: { study, width: 320, wording: 'numbers' } });
      await expect(plain(body)).toMatchFileSnapshot(`gallery/harms-${id}.svg`);
    },
  );
});

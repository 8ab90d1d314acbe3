import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { drawingField, over, patternField } from '../../../src/map/fields';
import { loadFigure } from '../../../src/map/load';
import Thumb from '../../../src/map/Thumb.svelte';
import '../../../src/styles/index.css';
import { atlas } from '../panels/show';
import Thumbs from './Thumbs.svelte';

/** A list is as long as this, and its pictures may weigh so much: the clock of a busy machine tells nothing. */
const LIST = { thumbs: 30, nodes: 30, letters: 4000 };

beforeEach(async () => {
  await loadFigure('female');
});

const thumbs = () => [...document.querySelectorAll('.map-thumb')];
const patterns = [...atlas.muscles.values()].slice(0, LIST.thumbs).map((one) => patternField(one));

test('a list of thirty is drawn at once, and each is light: they share the clay', async () => {
  await render(Thumbs, { fields: patterns });
  await expect.poll(() => document.querySelectorAll('.map-thumb use').length).toBeGreaterThan(60);
  expect(thumbs()).toHaveLength(LIST.thumbs);
  const nodes = thumbs().map((thumb) => thumb.querySelectorAll('*').length);
  const letters = thumbs().reduce((sum, thumb) => sum + thumb.outerHTML.length, 0) / LIST.thumbs;
  console.info(
    `${LIST.thumbs} thumbs: ${Math.max(...nodes)} nodes at most, ` +
      `${nodes.reduce((a, b) => a + b)} in all, ${letters.toFixed(0)} letters each`,
  );
  expect(Math.max(...nodes)).toBeLessThanOrEqual(LIST.nodes);
  expect(letters).toBeLessThan(LIST.letters);
  // One drawing of the figure, whoever refers to it.
  expect(document.querySelectorAll('#map-female-front-under')).toHaveLength(1);
  for (const use of document.querySelectorAll('.map-thumb use'))
    expect(document.querySelector(use.getAttribute('href') ?? '')).not.toBeNull();
});

test('says nothing to a screen reader and cannot be reached by keys', async () => {
  await render(Thumb, { figure: 'female', field: patterns[0] });
  await expect
    .poll(() => document.querySelectorAll('.map-thumb .primary').length)
    .toBeGreaterThan(0);
  expect(thumbs()[0]?.getAttribute('aria-hidden')).toBe('true');
  expect(document.querySelectorAll('.map-thumb [tabindex], .map-thumb [role]')).toHaveLength(0);
});

test('shows where a drawing and a pattern meet: a line around what is drawn', async () => {
  const soleus = atlas.muscles.get('soleus');
  if (!soleus) throw new Error('no soleus');
  const own = drawingField([{ id: 'calf-upper', side: 'left', weight: 1 }]);
  await render(Thumb, {
    figure: 'female',
    field: over(own, patternField(soleus, 'left')),
    ring: new Set(own.keys()),
  });
  await expect.poll(() => document.querySelectorAll('.map-thumb .ring').length).toBeGreaterThan(0);
  expect(document.querySelectorAll('.map-thumb .primary').length).toBeGreaterThan(0);
});

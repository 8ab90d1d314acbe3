import { tick } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { keepTranslatedTextAlive } from '../../../src/language/translated';
import { translateLikeABrowser } from '../../helpers/translator';
import Changing from './Changing.svelte';

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Let observers and the app take their turns, some of which start others. */
async function calm() {
  for (let i = 0; i < 4; i += 1) await tick().then(() => new Promise((done) => setTimeout(done)));
}

const shown = (at: Element) =>
  (at.textContent ?? '').replace(/[«»]/g, '').replace(/\s+/g, ' ').trim();

describe.each(['replace', 'wrap'] as const)('a page whose texts a translator %ss', (how) => {
  test.each(['the app is there first', 'the translator is there first'])(
    'shows the state of now (%s)',
    async (order) => {
      const keep = () => ends.push(keepTranslatedTextAlive(document.body));
      const translate = () => ends.push(translateLikeABrowser(how));
      if (order.startsWith('the translator')) translate();
      keep();
      const screen = await render(Changing);
      const root = screen.container;
      if (order.startsWith('the app')) translate();
      await calm();
      expect(shown(root)).toBe('Next Count 0 Even so Zero yes a b c end');
      expect(root.querySelectorAll('font').length).toBeGreaterThan(4);

      const wanted = [
        'Next Count 1 Odd b c a end',
        'Next Count 2 Even so Zero no c a end',
        'Next Count 3 Odd a end',
        'Next Count 4 Even so Zero no end',
        'Next Count 5 Odd a b c d end',
      ];
      for (const text of wanted) {
        screen
          .getByRole('button')
          .element()
          .dispatchEvent(new MouseEvent('click', { bubbles: true }));
        await calm();
        expect(shown(root)).toBe(text);
      }
    },
  );
});

test('text in a drawing is told to be left alone, and stays', async () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const label = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'text'));
  label.textContent = 'A label';
  document.body.append(svg);
  ends.push(() => svg.remove());
  ends.push(keepTranslatedTextAlive(document.body));
  ends.push(translateLikeABrowser('replace'));
  await calm();
  expect(label.querySelector('font')).toBeNull();
  expect(label.textContent).toBe('A label');
  expect(label.getAttribute('translate')).toBe('no');
});

import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import type { Audience } from '../../../src/atlas/types';
import { KEY } from '../../../src/state/drawing/shelf';
import { atlas, show } from '../panels/show';

const open = (audience: Audience = 'patient') =>
  show(DrawPage, { id: '' }, { hash: '#/draw', audience });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const muscles = () => page.getByRole('button', { name: /^Show the pattern of/ });
const rows = () => page.getByRole('radiogroup', { name: /\?/ });
const words = () => page.getByRole('textbox', { name: 'Or say it in words' });
const questions = () => page.getByRole('heading', { name: 'A few questions first' });

/** Mark a place of the list, by keyboard: the page above it grows. */
async function mark(name = 'Temple, left'): Promise<void> {
  await expect.element(page.getByText('Head and neck')).toBeVisible();
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  (button(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(questions()).toBeVisible();
}

/** The row of a question about a flag of this urgency. */
function rowOf(urgent: boolean) {
  const flags = [...atlas.redFlags.values()];
  const shown = rows()
    .elements()
    .map((row) => row.querySelector('p')?.textContent ?? '');
  const name = shown.find((text) => {
    const flag = flags.find(({ question }) => question === text);
    return flag && (flag.urgency === 'emergency') === urgent;
  });
  if (!name) throw new Error('no such question');
  return page.getByRole('radiogroup', { name, exact: true });
}
const answer = (row: ReturnType<typeof rowOf>, name: 'Yes' | 'No') =>
  row.getByText(name, { exact: true });
const violations = async () => {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

beforeEach(() => page.viewport(420, 900));

describe('a few questions first', () => {
  test('at most eight, above the muscles, which patients see without answering', async () => {
    await open();
    await mark();
    const all = rows().elements();
    expect(all.length).toBeGreaterThan(3);
    expect(all.length).toBeLessThanOrEqual(8);
    await expect.element(page.getByText(/You need not answer/)).toBeVisible();
    await expect.element(muscles().first()).toBeVisible();
    const order = questions().element().compareDocumentPosition(muscles().first().element());
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('each is a question with Yes and No as large as a finger, by name and by keyboard', async () => {
    await open();
    await mark();
    for (const label of document.querySelectorAll('[role=radiogroup] label')) {
      if (!/^(?:Yes|No)$/.test(label.textContent?.trim() ?? '')) continue;
      const { width, height } = label.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    const first = rows().first();
    (first.getByRole('radio', { name: 'Yes' }).element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(first.getByRole('radio', { name: 'Yes' })).toBeChecked();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(first.getByRole('radio', { name: 'No' })).toBeChecked();
    expect(await violations()).toEqual([]);
  });

  test('none of these, in one tap; what was said stands in a line and can be changed', async () => {
    await open();
    await mark();
    const n = rows().elements().length;
    await button('None of these').click();
    await expect.element(page.getByText(`You said no to all ${n} questions.`)).toBeVisible();
    await expect.element(page.getByText(/This is no all-clear/)).toBeVisible();
    await expect.element(button('Change')).toHaveFocus();
    await expect.element(muscles().first()).toBeVisible();
    expect(await violations()).toEqual([]);
    await button('Change').click();
    await expect.element(rows().first().getByRole('radio', { name: 'No' })).toBeChecked();
    await answer(rowOf(true), 'Yes').click();
    await expect.element(muscles().first()).not.toBeInTheDocument();
  });

  test('a yes to an emergency says what to do and shuts the muscles until it is changed', async () => {
    await open();
    await mark();
    const row = rowOf(true);
    await answer(row, 'Yes').click();
    await expect
      .element(page.getByText(/Get help first\. We show none while/).first())
      .toBeVisible();
    await expect.element(muscles().first()).not.toBeInTheDocument();
    await expect.element(button('Show the muscles all the same')).not.toBeInTheDocument();
    const told = row.element().parentElement?.querySelector('.do')?.textContent;
    expect(told).toMatch(/(?:Call|Go to) .* now/);
    expect(await violations()).toEqual([]);
    await answer(row, 'No').click();
    await expect.element(muscles().first()).toBeVisible();
  });

  test('a yes to something less lets the muscles wait, and shows them on request', async () => {
    await open();
    await mark('Kneecap and front of the knee, left');
    const row = rowOf(false);
    await answer(row, 'Yes').click();
    await expect.element(page.getByText('The muscles can wait.', { exact: true })).toBeVisible();
    await expect.element(muscles().first()).not.toBeInTheDocument();
    await button('Show the muscles all the same').click();
    await expect.element(muscles().first()).toBeVisible();
    await expect.element(page.getByText(/Shown although you said yes/)).toBeVisible();
    await answer(row, 'No').click();
    await answer(row, 'Yes').click();
    await expect.element(muscles().first()).not.toBeInTheDocument();
    await button('None of the others').click();
    await expect.element(button('Done')).toBeVisible();
    await button('Done').click();
    await expect.element(page.getByText(/You said yes to 1, no to \d/)).toBeVisible();
  });

  test('one may go on without answering, and it is said what that means', async () => {
    await open();
    await mark();
    await button('Go on without answering').click();
    await expect.element(button('Answer them')).toHaveFocus();
    await expect.element(page.getByText(/Signs that need help first may be missed/)).toBeVisible();
    await button('Answer them').click();
    await expect.element(rows().first()).toBeVisible();
  });

  test('answers are there again after a reload, and gone with the drawing', async () => {
    await open();
    await mark();
    await button('None of these').click();
    dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem(KEY)).toContain('"answers"');
    await button('Clear the drawing').click();
    await expect.element(questions()).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(page.getByText(/You said no to all/)).toBeVisible();
  });
});

describe.each(['therapist', 'educator'] as const)('for a %s', (audience) => {
  test('the list stays closed until the questions are answered', async () => {
    await open(audience);
    await mark();
    await expect.element(page.getByText('The muscles stay closed', { exact: true })).toBeVisible();
    expect(muscles().elements()).toEqual([]);
    await button('None of these').click();
    await expect.element(muscles().first()).toBeVisible();
  });

  test('or until they are set aside, which is said above the list', async () => {
    await open(audience);
    await mark();
    await button('Set the questions aside').click();
    await expect.element(muscles().first()).toBeVisible();
    const note = page.getByText(/questions were set aside without an answer/);
    const order = note.element().compareDocumentPosition(muscles().first().element());
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(await violations()).toEqual([]);
  });
});

describe('own words', () => {
  const STORY = 'Burning pain in my left shoulder for weeks when I reach overhead';
  const heard = () => page.getByRole('group', { name: 'What was understood' });

  test('stay through reload, and go with the drawing', async () => {
    await open();
    await words().fill(STORY);
    await expect.element(heard()).toBeVisible();
    dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem(KEY)).toContain(STORY);
    await button('Clear the drawing').click();
    await expect.element(words()).toHaveValue('');
    await expect.element(heard()).not.toBeInTheDocument();
  });

  test('are shown as chips: one is left out, taken in again, and the side is set right', async () => {
    await open();
    await words().fill(STORY);
    await button('Leave out: Burning').click();
    await expect.element(button('Take in again: Burning')).toBeVisible();
    await button('Take in again: Burning').click();
    await expect.element(button('Leave out: Burning')).toBeVisible();
    const fits = page.getByText(/, left side$/).first();
    await expect.element(fits).toBeVisible();
    await button('Side of “shoulder”: left. Change it to right.').click();
    await expect.element(page.getByText(/, right side$/).first()).toBeVisible();
    await expect.element(page.getByText('shoulder: right.', { exact: true })).toBeInTheDocument();
    await button('Side of “shoulder”: right. Change it to both sides.').click();
    await expect
      .element(button('Side of “shoulder”: both sides. Change it to left.'))
      .toBeVisible();
    await button('Leave out: shoulder').click();
    await expect.element(page.getByText(/No place on the body was understood/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('that raise a flag are marked and quoted, and “not what I meant” makes it go', async () => {
    await open();
    await words().fill('chest pain and I cannot breathe, cold sweat');
    await expect.element(page.getByText('Get help first', { exact: true })).toBeVisible();
    const marked = () => [...document.querySelectorAll('mark')].map((one) => one.textContent);
    expect(marked().join(' ')).toContain('cannot breathe');
    expect(document.querySelector('blockquote')?.textContent?.trim()).toBe(
      'chest pain and I cannot breathe, cold sweat',
    );
    await expect.element(page.getByText(/You wrote:/).first()).toBeVisible();
    expect(await violations()).toEqual([]);
    for (;;) {
      const [one] = button('That is not what I meant').elements();
      if (!one) break;
      (one as HTMLElement).click();
      await expect.poll(() => one.isConnected).toBe(false);
    }
    await expect.element(page.getByText('Get help first', { exact: true })).not.toBeInTheDocument();
    await expect.poll(() => marked().join(' ')).not.toContain('cannot breathe');
    await expect.element(words()).toHaveFocus();
    await expect.element(muscles().first()).toBeVisible();
    // Said again in other words, it counts again.
    await words().fill('left calf');
    await expect.element(button('Leave out: calf')).toBeVisible();
    await words().fill('chest pain and I cannot breathe, cold sweat, and I faint');
    await expect.element(page.getByText('Get help first', { exact: true })).toBeVisible();
  });
});

import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import { newPerson } from '../../../src/state/new-person';
import { show } from '../panels/show';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const days = () => Object.keys(localStorage).filter((key) => key.startsWith('myomap.day.'));
const rows = () => page.getByRole('list', { name: 'Kept days' }).getByRole('listitem');

/** A day of the last year, as the device keeps it. */
function put(at: string, zone: string, intensity: number) {
  const drawing = {
    format: 'myomap-drawing',
    version: 3,
    zones: [{ id: zone, side: 'left', weight: 1, intensity, qualities: ['aching'] }],
    made: at,
  };
  localStorage.setItem(`myomap.day.${at}`, JSON.stringify(drawing));
}

const follow = () => dispatchEvent(new StorageEvent('storage'));

/** The page, and days that another tab has kept meanwhile. */
async function open(...kept: readonly (readonly [at: string, zone: string, pain: number])[]) {
  const shown = await show(DrawPage, { id: '' }, { hash: '#/draw' });
  await expect.element(button('Keep this day')).toBeVisible();
  for (const [at, zone, pain] of kept) put(at, zone, pain);
  follow();
  return shown;
}

beforeEach(() => page.viewport(420, 900));

describe('drawings by day', () => {
  test('a day is kept with its minute, opened again, removed and brought back', async () => {
    const { desk } = await open();
    desk.drawing?.mark([{ zone: 'temple', side: 'left' }], 6);
    await button('Keep this day').click();
    await expect.element(page.getByText(/^Kept: /)).toBeVisible();
    expect(days()).toHaveLength(1);
    await expect.element(rows()).toHaveTextContent(/Strongest: Temple, left, 6 of 10/);
    desk.drawing?.clear();
    await button(/^Open the drawing of/).click();
    await expect.poll(() => desk.drawing?.marks.map(({ id }) => id)).toEqual(['temple']);
    await button(/^Remove the drawing of/).click();
    expect(days()).toHaveLength(0);
    // Whoever uses keys stands at the way back, for the row with its button is gone.
    await expect.element(button('Bring back')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(days()).toHaveLength(1);
  });

  test('two days are compared with care, and a doctor is named', async () => {
    await open(['2026-03-01T09:00', 'temple', 8], ['2026-03-09T09:00', 'calf-upper', 3]);
    await expect.element(page.getByText(/The pain drawn is weaker: 8 then, 3 later/)).toBeVisible();
    await expect.element(page.getByText(/share 0 in a hundred/)).toBeVisible();
    await expect.element(page.getByText(/42 in a hundred of their area/)).toBeVisible();
    await expect.element(page.getByText(/is for a doctor/)).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Temple, left 8 none' })).toBeVisible();
    await page
      .getByRole('combobox', { name: 'Later day' })
      .selectOptions('myomap.day.2026-03-01T09:00');
    await expect.element(page.getByText('Choose two different days.')).toBeVisible();
  });

  test('of three days: where it was most often, and a picture from day to day', async () => {
    await open(
      ['2026-03-01T09:00', 'temple', 8],
      ['2026-03-02T09:00', 'temple', 6],
      ['2026-03-09T09:00', 'calf-upper', 3],
    );
    await expect.element(page.getByText('Temple, left: on 2 of 3 days')).toBeVisible();
    await expect.element(page.getByRole('img', { name: /on 3 days from/ })).toBeVisible();
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('a file of days is added to what is here, and a damaged one changes nothing', async () => {
    await open(['2026-03-01T09:00', 'temple', 8]);
    const text = localStorage.getItem('myomap.day.2026-03-01T09:00') ?? '';
    const field = page.getByLabelText('A file of days to open');
    const give = (content: string) =>
      userEvent.upload(field, new File([content], 'days.json', { type: 'application/json' }));
    const other = text.replace('03-01', '03-02');
    await give(`{"format":"myomap-days","version":1,"days":[${text},${other},null]}`);
    await expect.element(page.getByText('One day is added. One could not be read.')).toBeVisible();
    expect(days()).toHaveLength(2);
    // What was removed and came back with a file is not brought back a second time.
    await button('Remove all days').click();
    await give(`{"format":"myomap-days","version":1,"days":[${text},${other}]}`);
    await expect.element(page.getByText('2 days are added.')).toBeVisible();
    await button('Bring back').click();
    await expect.element(button('Bring back')).not.toBeInTheDocument();
    expect(days()).toHaveLength(2);
    await give('no file of ours');
    await expect.element(page.getByText(/no Myomap drawing/)).toBeVisible();
    expect(days()).toHaveLength(2);
  });

  test('a day that cannot be read takes no other with it', async () => {
    await open(['2026-03-01T09:00', 'temple', 8]);
    localStorage.setItem('myomap.day.2026-03-02T09:00', '{"format":');
    follow();
    await expect
      .element(page.getByText(/One kept day cannot be read|1 kept day cannot be read/))
      .toBeVisible();
    expect(days()).toHaveLength(2);
  });

  test('a new person finds no day, and no way back to one', async () => {
    const { desk, router } = await open(
      ['2026-03-01T09:00', 'temple', 8],
      ['2026-03-02T09:00', 'temple', 8],
    );
    await button(/^Remove the drawing of/)
      .first()
      .click();
    newPerson(router, desk);
    await expect.poll(() => days()).toEqual([]);
    await expect.element(button('Keep this day')).toBeVisible();
    await expect.element(button('Bring back')).not.toBeInTheDocument();
  });
});

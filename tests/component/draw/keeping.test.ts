import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import { KEY } from '../../../src/state/drawing/shelf';
import { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import { show } from '../panels/show';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const FOREVER = /kept on this device until you clear it/;

async function open() {
  const { desk } = await show(DrawPage, { id: '' }, { hash: '#/draw' });
  await expect.element(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  if (!desk.drawing) throw new Error('no drawing');
  return desk.drawing;
}
const mark = (drawing: PainDrawing) => {
  drawing.mark([{ zone: 'temple', side: 'left' }], 6);
  drawing.keep();
};

beforeEach(() => page.viewport(420, 900));
afterEach(() => Reflect.deleteProperty(navigator, 'standalone'));

describe('what is promised about keeping', () => {
  test('is no more than the browser said; it is asked once, after the first stroke', async () => {
    const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
    const persisted = vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
    const drawing = await open();
    await expect.element(page.getByText(/may clear it when the device runs out/)).toBeVisible();
    expect(persist).not.toHaveBeenCalled();
    persisted.mockResolvedValue(true);
    mark(drawing);
    mark(drawing);
    await expect.element(page.getByText(FOREVER)).toBeVisible();
    mark(new PainDrawing());
    expect(persist).toHaveBeenCalledOnce();
  });

  test('tells of the week after which Safari forgets, until the app is installed', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(IPHONE);
    vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(true);
    const drawing = await open();
    await expect.element(page.getByText(/after a week without a visit/)).toBeVisible();
    Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
    mark(drawing);
    await expect.element(page.getByText(FOREVER)).toBeVisible();
  });
});

test('the last step of the guided way promises no more, and leads to a file', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(IPHONE);
  const { desk } = await show(DrawPage, { id: 'take' }, { hash: '#/start?step=take' });
  await expect.poll(() => desk.drawing).toBeDefined();
  if (desk.drawing) mark(desk.drawing);
  await expect.element(page.getByText(/after a week without a visit/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: /keep it as a file/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'New person' })).toBeVisible();
});

describe('where keeping does not work', () => {
  test('it is said beside the tools, and a file is a press away', async () => {
    const drawing = await open();
    // A browser that keeps nothing holds nothing.
    localStorage.clear();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    mark(drawing);
    const note = page.getByRole('status').filter({ hasText: 'keeps nothing for you' });
    await expect.element(note).toBeVisible();
    await note.getByRole('button', { name: 'Save as a file' }).click();
    await expect.poll(() => link.mock.calls.length).toBe(1);
  });

  test('what cannot be read is told, can be saved, and is forgotten when asked', async () => {
    const drawing = await open();
    localStorage.setItem(KEY, '{"format":"myomap-drawing","version":7}');
    new PainDrawing();
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await expect.element(page.getByText(/cannot be read as a drawing/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Open the other version' }).elements()).toEqual([]);
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect.element(page.getByText(/is kept apart/)).not.toBeInTheDocument();
    expect(JSON.stringify({ ...localStorage })).not.toContain('version\\":7');
    expect(drawing.aside).toBeUndefined();
  });

  test('what another tab wrote at the same time is offered, and what it wrote before is told', async () => {
    const drawing = await open();
    mark(drawing);
    const other = new PainDrawing();
    other.mark([{ zone: 'kneecap', side: 'right' }], 3);
    other.keep();
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await expect.element(page.getByText(/was changed in another tab/)).toBeVisible();
    expect(drawing.marks.map(({ id }) => id)).toEqual(['temple', 'kneecap']);
    other.mark([{ zone: 'kneecap', side: 'left' }], 3);
    drawing.mark([{ zone: 'temple', side: 'right' }], 3);
    other.keep();
    drawing.keep();
    await page.getByRole('button', { name: 'Open the other version' }).click();
    expect(drawing.marks.map(({ id, side }) => `${id} ${side}`)).toEqual([
      'temple left',
      'kneecap left',
      'kneecap right',
    ]);
    await expect.element(page.getByText(/is kept apart/)).not.toBeInTheDocument();
  });
});

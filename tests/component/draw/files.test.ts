import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import { show } from '../panels/show';

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const pixel = () =>
  new Promise<Blob>((resolve, reject) =>
    document
      .createElement('canvas')
      .toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no blob'))), 'image/png'),
  );

/** The page with a marked temple and a body that can be pictured. */
async function open() {
  const { desk } = await show(DrawPage, { id: '' }, { hash: '#/draw' });
  await expect.element(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  const { drawing } = desk;
  if (!drawing) throw new Error('no drawing');
  drawing.mark([{ zone: 'temple', side: 'left' }], 6);
  drawing.takePicture = pixel;
  await expect.element(page.getByRole('button', { name: 'Save as a picture' })).toBeVisible();
  // The places of the files follow the drawing by a beat.
  await expect.element(page.getByText('Your drawing', { exact: true })).toBeVisible();
  return drawing;
}

beforeEach(() => page.viewport(420, 900));

describe('what is saved', () => {
  const given: { name: string; blob: Blob }[] = [];
  beforeEach(() => {
    given.length = 0;
    let last: Blob;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      last = blob as Blob;
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      given.push({ name: this.download, blob: last });
    });
  });

  test('has the minute and its name in the file and in the name of the file', async () => {
    const drawing = await open();
    await page.getByRole('textbox', { name: 'What to call it' }).fill('left temple');
    await press('Save as a file');
    await press('Save as a table');
    await press('Save as a picture');
    await expect.poll(() => given.length).toBe(3);
    const day = '\\d{4}-\\d\\d-\\d\\d';
    for (const [at, ending] of ['json', 'csv', 'png'].entries())
      expect(given[at]?.name).toMatch(
        new RegExp(`^myomap-drawing-${day}-\\d\\d-\\d\\d-left-temple\\.${ending}$`),
      );
    // The key of the paint stands below the picture.
    const { height } = await createImageBitmap(given[2]?.blob ?? new Blob());
    expect(height).toBeGreaterThan((await createImageBitmap(await pixel())).height + 20);
    const file = JSON.parse((await given[0]?.blob.text()) ?? '') as Record<string, unknown>;
    expect(file).toMatchObject({ version: 3, label: 'left temple' });
    expect(file['made']).toMatch(new RegExp(`^${day}T\\d\\d:\\d\\d$`));
    expect(await given[1]?.blob.text()).toContain(
      'left temple,Temple,temple,left,6,aching,,,1,100',
    );
    expect(await given[2]?.blob.text()).toContain('Temple, left, pain 6 of 10 (aching)');
    drawing.clear();
    expect(drawing.told.label).toBe('');
    drawing.load(JSON.stringify(file));
    expect(drawing.told.label).toBe('left temple');
  });

  test('says so where there is no place for a table', async () => {
    const drawing = await open();
    drawing.clear();
    await expect.element(page.getByText(/^Paint where it hurts\./)).toBeVisible();
    await press('Save as a table');
    await expect.element(page.getByText('No place is marked yet', { exact: false })).toBeVisible();
    expect(given).toEqual([]);
  });
});

describe('on the home screen of a phone that has no downloads', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'standalone'));

  test('every file goes to the share sheet, which may be closed without a word', async () => {
    Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
    const shared: File[] = [];
    const share = vi.fn(({ files }: ShareData) => {
      shared.push(...(files ?? []));
      return Promise.resolve();
    });
    Object.assign(navigator, { canShare: () => true, share });
    const link = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    await open();
    await press('Save as a file');
    await expect.element(page.getByText(/^Handed over: myomap-drawing-.*\.json\.$/)).toBeVisible();
    await press('Save as a picture');
    await expect.poll(() => shared.length).toBe(2);
    expect(shared.map(({ type }) => type)).toEqual(['application/json', 'image/png']);
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    await press('Save as a table');
    await expect.poll(() => page.getByText(/^Handed over/).elements().length).toBe(0);
    share.mockRejectedValueOnce(new DOMException('too late', 'NotAllowedError'));
    await press('Save as a table');
    await expect.element(page.getByText(/Press the button again/)).toBeVisible();
    expect(link).not.toHaveBeenCalled();
  });
});

describe('a file is known by what is in it', () => {
  const text = JSON.stringify({
    format: 'myomap-drawing',
    version: 1,
    zones: [{ id: 'kneecap', side: 'right', weight: 1, intensity: 4 }],
  });
  test.each([
    ['drawing.json.txt', 'text/plain', text],
    ['drawing', '', text],
    ['download', 'application/octet-stream', `\ufeff${text}`],
  ])('%s of type "%s" can be chosen and opens', async (name, type, content) => {
    const drawing = await open();
    const field = page.getByLabelText('A drawing file to open');
    expect((field.element() as HTMLInputElement).accept).toBe('');
    await userEvent.upload(field, new File([content], name, { type }));
    await expect.poll(() => drawing.marks.map(({ id }) => id)).toEqual(['kneecap']);
  });
});

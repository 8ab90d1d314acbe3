import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PageOutlet from '../../../src/panels/shell/PageOutlet.svelte';
import { Whereabouts } from '../../../src/panels/shell/whereabouts';
import { show } from './show';

const loadCompare = () => Promise.reject(new Error('not asked for here'));
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const link = (name: string) => page.getByRole('link', { name }).first();

/** The outlet in a box that is too low for any page. */
async function open(hash: string) {
  const state = await show(PageOutlet, { loadCompare }, { hash });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  const box = document.querySelector('h1')?.closest<HTMLElement>('body > div');
  if (!box) throw new Error('no page is shown');
  box.style.cssText = 'height: 300px; overflow: auto';
  return { ...state, box };
}

const group = (name: string) =>
  [...document.querySelectorAll('details')].find((one) => one.textContent.trim().startsWith(name));

const top = (node: Element) => node.getBoundingClientRect().top;

test('home is as one left it: how far down, and which groups are open', async () => {
  const { explorer, box } = await open('#/');
  const back = group('Back');
  if (!back) throw new Error('no such group');
  back.open = true;
  await expect.element(link('Low back')).toBeVisible();
  link('Low back').element().scrollIntoView({ block: 'center' });
  const before = box.scrollTop;
  expect(before).toBeGreaterThan(50);
  await link('Low back').click();
  await expect.element(heading('Low back')).toBeInTheDocument();
  expect(box.scrollTop).toBe(0);
  explorer.open({ page: 'home' });
  await expect.element(heading('Where does it hurt?')).toBeInTheDocument();
  expect(group('Back')?.open).toBe(true);
  expect(group('Wrist and hand')?.open).toBe(false);
  await expect.poll(() => Math.abs(box.scrollTop - before)).toBeLessThanOrEqual(4);
});

test('back returns to where one was and to what was pressed, a link leads to the top', async () => {
  const { explorer, box } = await open('#/region/heel');
  await expect.element(heading('Heel')).toBeInTheDocument();
  const soleus = () => link('Soleus');
  await expect.element(soleus()).toBeInTheDocument();
  soleus().element().scrollIntoView({ block: 'center' });
  const before = top(soleus().element());
  await soleus().click();
  await expect.element(heading('Soleus')).toBeInTheDocument();
  expect(box.scrollTop).toBe(0);
  history.back();
  await expect.element(heading('Heel')).toBeInTheDocument();
  await expect.poll(() => Math.abs(top(soleus().element()) - before)).toBeLessThanOrEqual(4);
  await expect.element(soleus()).toHaveFocus();
  explorer.open({ page: 'region', id: 'knee-back' });
  await expect.element(heading('Back of the knee')).toBeInTheDocument();
  explorer.open({ page: 'region', id: 'heel' });
  await expect.element(heading('Heel')).toBeInTheDocument();
  expect(box.scrollTop).toBe(0);
});

describe('a page that comes in pieces', () => {
  let box: HTMLElement;
  let spots: Whereabouts;

  const part = (words: string, px: number) =>
    `<section style="height: ${px}px"><a href="#/x">${words}</a></section>`;
  /** A page with some parts, in the box instead of what was there. */
  function stand(...parts: string[]): HTMLElement {
    const node = document.createElement('div');
    node.innerHTML = parts.join('');
    box.replaceChildren(node);
    return node;
  }
  const at = (words: string) =>
    [...box.querySelectorAll('a')].find(({ textContent }) => textContent === words) as Element;

  beforeEach(() => {
    box = document.createElement('div');
    box.style.cssText = 'height: 300px; overflow: auto';
    document.body.replaceChildren(box);
    history.replaceState(null, '', '#/here');
    spots = new Whereabouts();
    return () => spots.stop();
  });

  /** Leave a page at its third part, and come back to an empty one. */
  async function leaveAndReturn(): Promise<{ before: number; node: HTMLElement }> {
    spots.arrive(stand(part('one', 400), part('two', 400), part('three', 900)));
    box.scrollTop = 700;
    const before = top(at('three'));
    await userEvent.keyboard('{Shift}');
    history.pushState(null, '', '#/there');
    spots.arrive(stand(part('other', 900)));
    expect(box.scrollTop).toBe(0);
    await new Promise((done) => {
      addEventListener('popstate', done, { once: true });
      history.back();
    });
    const node = stand();
    spots.arrive(node);
    return { before, node };
  }

  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  test('keeps its spot while it grows, whatever stands above it now', async () => {
    const { before, node } = await leaveAndReturn();
    node.innerHTML = part('one', 400) + part('two', 400);
    await drawn();
    node.innerHTML += part('three', 900);
    await drawn();
    expect(top(at('three'))).toBeCloseTo(before, 0);
    node.querySelector('section')?.style.setProperty('height', '120px');
    await drawn();
    expect(top(at('three'))).toBeCloseTo(before, 0);
  });

  test('keeps it in the very frame in which a picture learns its width and draws itself', async () => {
    // The browser says that a size is told a frame late: that is what is tried here.
    const late = vi.mocked(console.error).mockImplementation(() => undefined);
    const { before, node } = await leaveAndReturn();
    node.innerHTML = part('one', 40) + part('two', 40) + part('three', 900);
    await drawn();
    const picture = node.querySelector('section');
    if (!picture) throw new Error('no part');
    const width = new ResizeObserver(() => {
      if (picture.clientWidth > 200 || picture.children.length > 1) return;
      picture.style.height = 'auto';
      picture.insertAdjacentHTML('beforeend', '<div style="height: 3000px"></div>');
    });
    width.observe(picture);
    await drawn();
    picture.style.width = '150px';
    // The page's own size was told before in this frame: what it grows by now is told in the next one.
    await drawn();
    width.disconnect();
    for (const [said] of late.mock.calls) expect(String(said)).toContain('ResizeObserver loop');
    expect(picture.children).toHaveLength(2);
    expect(top(at('three'))).toBeCloseTo(before, 0);
  });

  test('lets go as soon as the reader does something', async () => {
    const { node } = await leaveAndReturn();
    node.innerHTML = part('one', 400) + part('two', 400) + part('three', 900);
    await drawn();
    await userEvent.keyboard('{Shift}');
    box.scrollTop = 90;
    node.insertAdjacentHTML('beforeend', part('four', 500));
    await drawn();
    expect(box.scrollTop).toBe(90);
  });
});

import type { Page } from '@playwright/test';
import numbers from '../../src/atlas/content/emergency-numbers.json' with { type: 'json' };
import official from '../../src/atlas/content/registers/official.json' with { type: 'json' };

/**
 * What the browser writes from tables of its own, which have none for languages that do not exist: names of
 * countries and months.
 */
const FROM_THE_BROWSER = [
  ...[...numbers, ...official.registers].flatMap(
    ({ country }) => new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? [],
  ),
  ...Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(2026, month, 1)),
  ),
];

/** What is the same in every language: the product, files, units, lists of codes, and rights. */
const STAYS = [
  'Myomap',
  'CSV',
  'SVG',
  'PNG',
  'JSON',
  'MIT',
  'CC BY',
  'DOI',
  'PMID',
  'ICD-10-CM',
  'ICD-10',
  'WHO',
  'English',
  ...FROM_THE_BROWSER,
];

/**
 * Text on the page, seen or read aloud, that still has two plain letters beside each other: the test
 * languages write none. `lang="en"` marks what is meant to be English (titles of sources, Latin names).
 */
export const plainTextOn = (page: Page): Promise<string[]> =>
  page.evaluate((stays) => {
    const found = new Set<string>();
    const meant = (element: Element | null) =>
      element?.closest('[lang]:not(html), [translate="no"]');
    const look = (text: string | null | undefined, at: Element | null) => {
      let rest = text ?? '';
      for (const name of stays) rest = rest.replaceAll(name, '');
      // Addresses and identifiers are no words.
      rest = rest.replace(/https?:\S+|\b10\.\d{4,}\/\S+|\S+@\S+/g, '');
      if (/[A-Za-z]{2}/.test(rest) && !meant(at)) found.add((text ?? '').trim().slice(0, 120));
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.parentElement;
      if (!at?.closest('script, style, noscript')) look(walker.currentNode.nodeValue, at);
    }
    const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
    for (const name of [...attributes, 'title', 'alt', 'placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`))
        look(element.getAttribute(name), element);
    look(document.title, null);
    return [...found];
  }, STAYS);

/**
 * Elements whose own text is cut off, or that stand out of the window sideways. What scrolls by itself or
 * is meant for a screen reader alone does not count.
 */
export const cutOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const name = (element: Element) =>
      `${element.localName}.${element.getAttribute('class')?.split(' ')[0] ?? ''}: ${(element.textContent ?? '').trim().slice(0, 60)}`;
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.add(`the page is ${wide} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.visually-hidden, svg, canvas, [hidden]')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
      );
      if (!own) continue;
      const box = element.getBoundingClientRect();
      const scroller = (at: Element | null): Element | null => {
        for (let up = at; up; up = up.parentElement)
          if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
            return up;
        return null;
      };
      if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1) && !scroller(element))
        found.add(`out of the window: ${name(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const clipsBelow =
        /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
      if (clips || clipsBelow) found.add(`cut: ${name(element)}`);
    }
    return [...found];
  });

/** Pairs of the given elements that lie over one another. */
export const overlapsOf = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((chosen) => {
    const boxes = [...document.querySelectorAll<HTMLElement>(chosen)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    return boxes.flatMap(({ element, box }, i) =>
      boxes.slice(i + 1).flatMap(({ element: other, box: b }) => {
        if (element.contains(other) || other.contains(element)) return [];
        const across = Math.min(box.right, b.right) - Math.max(box.left, b.left);
        const down = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
        return across > 1 && down > 1
          ? [`${element.textContent.trim()} over ${other.textContent.trim()}`]
          : [];
      }),
    );
  }, selector);

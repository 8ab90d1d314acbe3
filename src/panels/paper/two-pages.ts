/** What a page of each paper leaves inside its margins (`paper.css`), mm. */
const SHEETS = [
  // Letter holds less: it is asked first.
  { width: 215.9 - 26, height: 279.4 - 22 },
  { width: 210 - 26, height: 297 - 22 },
] as const;
const PAGES = 2;
const MM = 96 / 25.4;
/** A line of text goes over whole, and printers differ a little: so much stays free at the end of a page, mm. */
const SPARE = 5;
/** On the page while it is measured: what lies beside the paper stays where it is. */
const MEASURED = 'data-measured';

/** Every rule for a medium, in whatever it lies. */
function* mediaRules(rules: Iterable<CSSRule>): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules);
  }
}

const rulesOf = (sheet: CSSStyleSheet): Iterable<CSSRule> => {
  try {
    return sheet.cssRules;
  } catch {
    // An extension of the browser may bring sheets that nobody may read.
    return [];
  }
};

/** Do something while the page is styled as for print. Nothing of it is seen: no picture is drawn meanwhile. */
function asPrinted<T>(act: () => T): T {
  const back: (() => void)[] = [];
  try {
    for (const sheet of document.styleSheets)
      for (const { media } of mediaRules(rulesOf(sheet))) {
        const text = media.mediaText;
        // Nothing is ever laid out to be spoken.
        const now = /^print\b/.test(text) ? 'all' : /^screen\b/.test(text) ? 'speech' : text;
        if (now === text) continue;
        media.mediaText = now;
        back.push(() => void (media.mediaText = text));
      }
    return act();
  } finally {
    for (const one of back) one();
  }
}

/** Where a page that has room down to `end` is left: what may not be broken goes to the next one as a whole. */
function leftAt(whole: readonly DOMRect[], titles: readonly DOMRect[], end: number, start: number) {
  let cut = end;
  for (let last = Infinity; cut < last;) {
    last = cut;
    for (const { top, bottom } of whole)
      if (top < cut && bottom > cut && top > start) cut = Math.min(cut, top);
    // A title goes with what it leads to.
    for (const { top, bottom } of titles)
      if (bottom <= cut + 1 && bottom > cut - 3 * MM && top > start) cut = Math.min(cut, top);
  }
  return cut;
}

/** How much of the paper is left after two pages of a sheet, px; none where it fits. */
function leftOver(article: HTMLElement, { width, height }: (typeof SHEETS)[number]): number {
  article.style.inlineSize = `${width}mm`;
  const { top, bottom } = article.getBoundingClientRect();
  const over = bottom - top - PAGES * (height - SPARE) * MM;
  if (over > 0) return over;
  const all = [...article.querySelectorAll('*')].map((node) => ({
    style: getComputedStyle(node),
    box: node.getBoundingClientRect(),
  }));
  const of = (key: 'breakInside' | 'breakAfter') =>
    all.flatMap(({ style, box }) => (style[key] === 'avoid' && box.height > 0 ? [box] : []));
  const [whole, titles] = [of('breakInside'), of('breakAfter')];
  let start = top;
  for (let page = 0; page < PAGES; page++) {
    const end = start + (height - SPARE) * MM;
    if (bottom <= end) return 0;
    start = leftAt(whole, titles, end, start);
  }
  return bottom - start;
}

/**
 * Do something while the paper, which lies in the body, is laid out as it will be printed.
 *
 * @param act is given how to ask whether two pages at most are printed of it, A4 and Letter
 */
export function measured<T>(article: HTMLElement, act: (fits: () => boolean) => T): T {
  document.body.setAttribute(MEASURED, '');
  try {
    return asPrinted(() => act(() => SHEETS.every((sheet) => leftOver(article, sheet) === 0)));
  } finally {
    document.body.removeAttribute(MEASURED);
    article.style.inlineSize = '';
  }
}

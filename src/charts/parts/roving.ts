import { speech } from '../../language';

const next = (at: number, last: number) => Math.min(at + 1, last);
const before = (at: number) => Math.max(at - 1, 0);
const isTurned = () => speech.dir === 'rtl';
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: next,
  ArrowUp: before,
  ArrowRight: (at, last) => (isTurned() ? before(at) : next(at, last)),
  ArrowLeft: (at, last) => (isTurned() ? next(at, last) : before(at)),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * One stop for the Tab key per picture: arrows, Home and End walk its rows (`role="button"`). The
 * row that had the focus last is where the Tab key comes back to. An attachment.
 */
export function roving(picture: Element): () => void {
  const rows = () => [...picture.querySelectorAll<SVGGElement>('[role="button"]')];
  let current: Element | undefined;

  function mark() {
    const all = rows();
    if (!current || !all.includes(current as SVGGElement)) current = all[0];
    for (const row of all) row.setAttribute('tabindex', row === current ? '0' : '-1');
  }

  function press(event: Event) {
    const { key } = event as KeyboardEvent;
    const step = STEPS[key];
    const all = rows();
    const at = all.findIndex((row) => row === document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    all[step(at, all.length - 1)]?.focus();
  }

  function follow(event: Event) {
    const row = event.target instanceof Element && event.target.closest('[role="button"]');
    if (!row) return;
    current = row;
    mark();
  }

  mark();
  const watcher = new MutationObserver(mark);
  watcher.observe(picture, { childList: true, subtree: true });
  picture.addEventListener('keydown', press);
  picture.addEventListener('focusin', follow);
  return () => {
    watcher.disconnect();
    picture.removeEventListener('keydown', press);
    picture.removeEventListener('focusin', follow);
  };
}

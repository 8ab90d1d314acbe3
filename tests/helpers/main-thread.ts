import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs of the clock, of processor time of the thread, and how much of that a task took */
  readonly ts: number;
  readonly tts?: number;
  readonly tdur?: number;
}

/** Processor time of the page's main thread as multiples of a fixed piece of work on the same thread. */
export interface Busy {
  readonly all: number;
  /** the longest task */
  readonly longest: number;
}

/** Times that the fixed piece of work is done: the fastest counts. */
const ROUNDS = 5;

/**
 * How busy a page's main thread is while something happens: processor time, not time of the clock, so that
 * a machine that does other things beside it tells the same. Chromium only.
 *
 * @param happens what is measured; ends on the same page as it began, in the same process
 */
export async function busyWhile(page: Page, happens: () => Promise<void>): Promise<Busy> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  await happens();
  await page.evaluate((rounds) => {
    performance.mark('happened');
    for (let round = 0; round < rounds; round += 1) {
      performance.mark(`from-${round}`);
      const words = Array.from({ length: 40_000 }, (_, i) => `${(i * 7919) % 40_009}`).sort();
      performance.mark(`to-${round}`, { detail: new Set(words).size });
    }
  }, ROUNDS);
  const ended = new Promise<void>((done) => devtools.once('Tracing.tracingComplete', () => done()));
  await devtools.send('Tracing.end');
  await ended;
  await devtools.detach();

  const mark = (name: string): TraceEvent => {
    const found = events.find((event) => event.name === name && event.cat.includes('user_timing'));
    if (!found) throw new Error(`not in the trace: ${name}`);
    return found;
  };
  const at = (name: string): number => mark(name).tts ?? NaN;
  const end = mark('happened');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name.endsWith('RunTask') && ph === 'X' && pid === end.pid && tid === end.tid && ts < end.ts,
  );
  const times = tasks.map(({ tdur = 0 }) => tdur);
  const unit = Math.min(
    ...Array.from({ length: ROUNDS }, (_, round) => at(`to-${round}`) - at(`from-${round}`)),
  );
  return {
    all: times.reduce((sum, time) => sum + time, 0) / unit,
    longest: Math.max(...times) / unit,
  };
}

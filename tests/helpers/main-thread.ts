import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs of the clock: when it began, how long it lasted */
  readonly ts: number;
  readonly dur?: number;
  /** µs of processor time of the thread: when it began, how much of it a task took */
  readonly tts?: number;
  readonly tdur?: number;
}

/** Processor time of the page's main thread as multiples of a fixed piece of work on the same thread. */
export interface Busy {
  readonly all: number;
  /** the longest task */
  readonly longest: number;
}

/** Times that the fixed piece of work is done, each in a task of its own: the middle one counts. */
const ROUNDS = 7;
/** Steps of it, and places that they are taken among: 256 kB, as much as the nearer caches hold. */
const STEPS = 2_000_000;
const PLACES = 1 << 16;

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
  await page.evaluate(() => {
    performance.mark('happened');
  });
  // Steps from place to place, nothing made on the way: what collects rubbish, whether the other processors
  // are free to help with it and when code is made fast do not show. Sorting made words, which stood here,
  // took 16 to 33 ms from one visit to the next where what the page did stayed within a tenth of 570.
  for (let round = 0; round < ROUNDS; round += 1)
    await page.evaluate(
      ({ round, steps, places }) => {
        const next = Uint32Array.from({ length: places }, (_, i) => (i * 40503 + 7) % places);
        performance.mark(`from-${round}`);
        let at = round;
        let sum = 1;
        for (let i = 0; i < steps; i += 1) {
          at = (next[at] as number) ^ (i & 1);
          sum = (Math.imul(sum, 1664525) + at) | 0;
        }
        performance.mark(`to-${round}`, { detail: sum });
      },
      { round, steps: STEPS, places: PLACES },
    );
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
  // Whole tasks only: the one in which the mark was set is of the measure itself.
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name.endsWith('RunTask') &&
      ph === 'X' &&
      pid === end.pid &&
      tid === end.tid &&
      ts + dur <= end.ts,
  );
  const times = tasks.map(({ tdur = 0 }) => tdur);
  const rounds = Array.from({ length: ROUNDS }, (_, i) => at(`to-${i}`) - at(`from-${i}`));
  const unit = rounds.sort((a, b) => a - b)[ROUNDS >> 1] as number;
  return {
    all: times.reduce((sum, time) => sum + time, 0) / unit,
    longest: Math.max(...times) / unit,
  };
}

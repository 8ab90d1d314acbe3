import { Arrival } from './arrival';
import { fetchAhead } from './fetch-ahead';
import { Whereabouts } from './whereabouts';

/** What follows pages around. */
export interface After {
  /**
   * A page stands in the sheet.
   *
   * @param name of a page that is as one left it, whatever way leads there
   */
  arrive(page: HTMLElement, name?: string): void;
  stop(): void;
}

/**
 * What is of use once the first page stands: the heading that takes the focus, the way back to a spot, and
 * the next page fetched ahead.
 *
 * @param say speaks a text politely
 */
export function after(say: (text: string) => void): After {
  const arrival = new Arrival(say);
  const spots = new Whereabouts();
  const end = arrival.watch();
  fetchAhead();
  return {
    arrive(page, name) {
      arrival.arrive(page);
      spots.arrive(page, name);
    },
    stop() {
      end();
      spots.stop();
    },
  };
}

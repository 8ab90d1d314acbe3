import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { bringAtlas } from '../../../src/state/reading';
import type { Audience } from '../../../src/atlas/types';
import '../../../src/styles/index.css';
import Harness, { type State } from './Harness.svelte';

export const atlas = (await bringAtlas())();

interface Options {
  readonly hash?: string;
  readonly audience?: Audience;
  readonly withoutAtlas?: boolean;
}

/** Show one component at an address, with the real atlas; returns the state around it. */
export async function show<Props extends Record<string, unknown>>(
  part: Component<Props>,
  props: Props,
  { hash = '#/', audience = 'patient', withoutAtlas = false }: Options = {},
): Promise<State> {
  // A drawing of the test before may still wait to be written: now, not into this test.
  dispatchEvent(new Event('pagehide'));
  localStorage.clear();
  history.replaceState(null, '', hash);
  let state: State | undefined;
  await render(Harness, {
    part: part as unknown as Component<Record<string, unknown>>,
    given: props,
    ...(!withoutAtlas && { atlas }),
    audience,
    onstate: (all: State) => (state = all),
  });
  if (!state) throw new Error('the harness gave no state');
  return state;
}

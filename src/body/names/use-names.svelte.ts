import { useThrelte } from '@threlte/core';
import { onMount, tick } from 'svelte';
import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { speech } from '../../language';
import { getExplorer, getLayers, getLibrary } from '../../state/context';
import type { Parts } from '../scene/parts';
import type { Motion } from '../scene/use-camera.svelte';
import type { UnderSkin } from '../scene/use-inside.svelte';
import { useSize } from '../scene/use-size';
import { layoutNames, type NameStage } from './layout';
import type { Naming } from './naming.svelte';
import { lookOver, type Look } from './seen';
import { NARROW, toolBoxes, watchTools } from './tools';
import { readType } from './type';

/** Milliseconds that the picture must rest before it is looked over. */
const REST = 120;
/** Milliseconds of looking before others go first. */
const SLICE = 8;
/** Least height of a name, pixels: for a finger, and for a mouse. */
const PRESS = { finger: 44, mouse: 27 } as const;

/** Name what is seen on the opened body whenever it comes to rest. Nothing is drawn for it. */
export function useNames(parts: Parts, under: UnderSkin, motion: Motion, naming: Naming): void {
  const { picker } = parts;
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const { dom } = useThrelte();
  const picture = useSize();
  const coarse = matchMedia('(pointer: coarse)');
  let stage: NameStage | undefined = $state.raw();

  function readTools(): void {
    const { width, height } = dom.getBoundingClientRect();
    const type = readType(dom, width < NARROW);
    const press = PRESS[coarse.matches ? 'finger' : 'mouse'];
    stage = { width, height, tools: toolBoxes(dom), type, press };
  }

  $effect(() => {
    void picture.current;
    readTools();
  });

  // Another language: tools may change sides.
  $effect(() => {
    void speech.tag;
    void tick().then(readTools);
  });

  $effect(() => {
    const { atlas } = library;
    const { inside } = under;
    const { selected, figure } = explorer;
    void figure;
    // A glimpse of what a note points at is no place to read names.
    const still = !motion.moving && layers.shown === layers.depth;
    naming.stale = true;
    if (!atlas || !inside || !stage || !still) return;
    const stop = new AbortController();
    void name(stage, selected, atlas, stop.signal);
    return () => stop.abort();
  });

  async function name(
    on: NameStage,
    selected: BodyAddress,
    atlas: Atlas,
    signal: AbortSignal,
  ): Promise<void> {
    do await pause(REST);
    while (under.fading && !signal.aborted);
    // The signs for left and right go with the camera.
    const now = { ...on, tools: toolBoxes(dom) };
    const look = await lookedOver(now, signal);
    if (!look || signal.aborted) return;
    naming.labels = layoutNames(look, now, selected, atlas);
    naming.type = on.type;
    naming.stale = false;
  }

  /** What is seen on the stage; undefined when there is something newer to see. */
  async function lookedOver(on: NameStage, signal: AbortSignal): Promise<Look | undefined> {
    const { width, height, tools } = on;
    const covered = (x: number, y: number): boolean =>
      tools.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
    const looking = lookOver(on, (x, y) =>
      covered(x, y) ? undefined : under.inside?.thingOn(picker.ray(x, y, width, height)),
    );
    for (let until = performance.now() + SLICE; !signal.aborted;) {
      const { done, value } = looking.next();
      if (done) return value;
      if (performance.now() < until) continue;
      await pause(0);
      until = performance.now() + SLICE;
    }
    return undefined;
  }

  onMount(() => {
    const unwatch = watchTools(dom, readTools);
    return () => {
      unwatch();
      naming.clear();
    };
  });
}

const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

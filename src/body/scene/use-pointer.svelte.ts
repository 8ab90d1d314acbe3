import { useThrelte } from '@threlte/core';
import { onMount, untrack } from 'svelte';
import { NOWHERE, type BodyAddress } from '../../atlas/address';
import { meantBy, withinReach } from '../../shared/finger';
import { getExplorer, getLibrary, getRouter } from '../../state/context';
import { besidesOf, onStage } from '../../state/on-stage.svelte';
import { zoneAddresses } from '../pointer/addresses';
import { CUT_FACE } from '../pointer/picker';
import type { Pointer } from '../pointer/pointer.svelte';
import { Pointing } from '../pointer/pointing';
import { zonesTouching } from '../skin/borders';
import { facesDown } from '../skin/zone-shape';
import type { Parts } from './parts';
import type { UnderSkin } from './use-inside.svelte';

/**
 * Hover and tap on the skin, and on what lies under it where it is open, become addresses. Returns a function that looks again at what lies under
 * a resting pointer.
 */
export function usePointer(
  { model, picker, director }: Parts,
  pointer: Pointer,
  skin: UnderSkin,
): () => void {
  const explorer = getExplorer();
  const library = getLibrary();
  const router = getRouter();
  const { dom, size } = useThrelte();
  /** A zone that was tapped before the names of regions had arrived. */
  let early = $state(-1);

  const zoneAt = (x: number, y: number): number =>
    picker.zoneAt(x, y, size.current.width, size.current.height);

  const addressOf = zoneAddresses(model.zones, (zone) => library.atlas?.zones.get(zone)?.region);

  function hover(x: number, y: number): void {
    const thing = drawing() ? NOWHERE : skin.at(x, y);
    if (thing.kind !== 'nowhere') {
      pointer.move(x, y, -1, thing);
      return explorer.hover(thing);
    }
    const zone = zoneAt(x, y);
    pointer.move(x, y, zone, NOWHERE, drawing() ? undefined : skin.plainAt(x, y));
    // Who draws is told the name of the place; nothing but the drawing is coloured.
    explorer.hover(drawing() ? NOWHERE : addressOf(zone));
  }

  function leave(): void {
    pointer.move(-1, -1, -1);
    explorer.hover(NOWHERE);
  }

  const drawing = (): boolean => router.snapshot.place.page === 'draw';

  function tap(zone: number): void {
    if (!library.atlas) early = zone;
    else if (zone >= 0) {
      // Where one draws, a press that does not move is a dot of paint, or nothing: no page opens.
      if (drawing()) return;
      press();
      explorer.select(addressOf(zone));
    } else if (zone !== CUT_FACE && explorer.selected.kind !== 'nowhere') explorer.clear();
  }

  /** Where something was found last, px. */
  const spot = { x: 0, y: 0 };

  /** The skin that was pressed stays in sight. */
  function press(): void {
    const { width, height } = size.current;
    const hit = picker.hitOn(picker.ray(spot.x, spot.y, width, height));
    if (hit?.face) director.press(hit.point.toArray(), hit.face.normal.toArray());
  }

  /** What lies at a point: something under open skin, or a zone. */
  function found(x: number, y: number): BodyAddress | number | undefined {
    const thing = drawing() ? NOWHERE : skin.at(x, y);
    if (thing.kind !== 'nowhere') return thing;
    const zone = zoneAt(x, y);
    if (zone === -1) return undefined;
    spot.x = x;
    spot.y = y;
    return zone;
  }

  /** What else the finger may have meant; the words of what it hit are there before. */
  function tellBesides(x: number, y: number, zone: number): void {
    const chosen = explorer.selected;
    if (chosen.kind !== 'region') return;
    const { shapes } = model.figures[explorer.figure];
    const below = zonesTouching(model.borders, zone)
      .filter((other) => facesDown(shapes[other]))
      .map(addressOf);
    const found = withinReach(x, y, (x, y) => addressOf(zoneAt(x, y)));
    onStage.besides = { chosen, others: besidesOf(found, chosen.id, below) };
  }

  $effect(() => {
    if (early < 0 || !library.atlas) return;
    tap(early);
    early = -1;
  });

  // Back at the whole body, as the next person is, nothing is left of it.
  $effect(() => {
    if (explorer.selected.kind === 'nowhere') onStage.besides = undefined;
  });

  let pointing: Pointing | undefined;
  onMount(() => {
    pointing = new Pointing(dom, {
      hover,
      leave,
      tap(x, y, finger) {
        const meant = (finger ? meantBy(x, y, found) : found(x, y)) ?? -1;
        onStage.besides = undefined;
        if (typeof meant !== 'number') return explorer.select(meant);
        tap(meant);
        if (finger && meant >= 0) tellBesides(x, y, meant);
      },
    });
    return () => pointing?.dispose();
  });
  // A press that began under one page opens nothing on the next.
  $effect(() => {
    void router.snapshot.place;
    untrack(() => pointing?.drop());
  });
  return () => pointing?.again();
}

import { useTask, useThrelte } from '@threlte/core';
import { onMount, untrack } from 'svelte';
import type { WebGLRenderer } from 'three';
import { getDesk, getExplorer, getPreferences, getRouter } from '../../state/context';
import { BRUSHES } from '../../state/drawing/brushes';
import { paintsAt } from '../../state/paints';
import { Brush } from '../brush/brush';
import { Brushing } from '../brush/brushing';
import { Drawn } from '../brush/drawn';
import { takePicture } from '../brush/picture';
import { ringCursor } from '../brush/ring';
import { skinGround } from '../brush/skin-ground';
import type { Parts } from './parts';

/**
 * Painting on the body, while the place is Draw. Returns a function to call when the camera rests:
 * the ring at the mouse then takes the size that the brush has on the skin.
 */
export function useBrush({ model, mesh, rig, picker }: Parts): () => void {
  const router = getRouter();
  const desk = getDesk();
  const explorer = getExplorer();
  const preferences = getPreferences();
  const { dom, size, renderer, scene, camera, invalidate } = useThrelte<WebGLRenderer>();
  const brush = new Brush(model, picker);
  const drawing = $derived(desk.drawing);
  const here = $derived(router.snapshot.place.page === 'draw');
  /** Later steps of the guided way show the drawing, and the hand turns the body. */
  const paints = $derived(paintsAt(router.snapshot.place));
  let stroking = $state(false);
  /** level and touch of every vertex, as the shader reads them */
  let drawn: readonly Drawn[] = [];
  let brushing: Brushing | undefined;

  /** Hand what was painted to the graphics card. True if there was anything. */
  function send(): boolean {
    let any = false;
    for (const part of drawn) any = part.send() || any;
    return any;
  }

  /** Paint all points that came since the last frame. */
  function flush(): void {
    if (!brushing || !drawing) return;
    const { positions } = model.figures[explorer.figure];
    const grain = rig.grain(size.current.height);
    for (let i = 0; i < brushing.count; i++)
      brush.drawTo(
        brushing.x[i] ?? 0,
        brushing.y[i] ?? 0,
        brushing.pressure[i] ?? 0.5,
        size.current,
        grain,
        positions,
        drawing,
      );
    brushing.count = 0;
    if (!send()) return;
    drawing.seen();
    invalidate();
  }

  useTask(flush, { running: () => stroking, autoInvalidate: false });

  function lift(): void {
    flush();
    brush.lift();
    stroking = false;
  }

  onMount(() => {
    brushing = new Brushing(dom, {
      onBody: (x, y) =>
        picker.triangleOn(picker.ray(x, y, size.current.width, size.current.height)) >= 0,
      hold: (painting) => rig.hands(painting ? 'paint' : 'turn'),
      begin: (erasing) => {
        drawing?.begin(erasing);
        stroking = true;
      },
      end: () => {
        lift();
        drawing?.end();
      },
      cancel: () => {
        brush.lift();
        stroking = false;
        drawing?.cancel();
        if (send()) invalidate();
      },
      pen: () => drawing?.fingers.meetPen(),
      fingers: () => drawing?.fingers.paint ?? true,
    });
    brushing.active = untrack(() => paints && Boolean(drawing));
    return () => brushing?.dispose();
  });

  $effect(() => {
    if (here) void desk.open().catch(() => undefined);
  });

  $effect(() => {
    if (!drawing) return;
    const now = drawing;
    untrack(() => now.fit(skinGround(model)));
    const level = new Drawn(now.level, true);
    const touch = new Drawn(now.touch, false);
    drawn = [level, touch];
    mesh.geometry.setAttribute('drawn', level);
    mesh.geometry.setAttribute('touch', touch);
    now.onwrite = (cell) => {
      level.write(cell);
      touch.write(cell);
    };
    now.takePicture = () => takePicture(renderer, scene, camera.current, dom, rig.azimuth);
    brush.prepare();
    return () => {
      now.onwrite = undefined;
      now.takePicture = undefined;
    };
  });

  // Changes that did not come from the brush: undo, the list, a file.
  $effect(() => {
    void drawing?.version;
    if (send()) invalidate();
  });

  $effect(() => {
    mesh.material.draw(here && drawing ? preferences.tone : undefined);
    if (brushing) brushing.active = paints && Boolean(drawing);
    rig.hands(paints ? 'paint' : 'explore');
    if (!paints) brushing?.away();
    invalidate();
  });

  function ring(): void {
    const grain = rig.grain(size.current.height);
    dom.style.cursor =
      paints && drawing ? ringCursor(BRUSHES[drawing.size] / grain, drawing.tool === 'eraser') : '';
  }
  $effect(ring);
  return ring;
}

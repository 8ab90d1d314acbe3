import { useThrelte } from '@threlte/core';
import { onMount, tick } from 'svelte';
import { Color, type WebGLRenderer } from 'three';
import type { BodyAddress } from '../../atlas/address';
import { speech } from '../../language';
import { getExplorer, getLayers, getLibrary, getPreferences } from '../../state/context';
import { zonesOf } from '../places';
import { written } from '../names/rank';
import { NARROW, watchTools } from '../names/tools';
import type { Parts } from '../scene/parts';
import type { UnderSkin } from '../scene/use-inside.svelte';
import { useSize } from '../scene/use-size';
import type { Vec3 } from '../skin/zone-shape';
import { boardOf, type Stage } from './board';
import { Cap } from './cap';
import { within } from './contour';
import type { CutFace } from './cutting.svelte';
import {
  AROUND,
  limbAt,
  middleOf,
  partAround,
  partToShow,
  standAtFace,
  type Part,
  type Place,
} from './face';
import { namesOf, type Named } from './naming';
import { plateOf } from './plate';
import { extentOf, placeOn, planeOf, type CutPlane } from './plane';
import { dot } from '../vec';
import { sectionAt, Sections, type Section } from './sections';
import { readStage } from './stage';

/** Behind the face lies a haze of the stage's own colour: what is cut stands out. */
const HAZE = { light: '#e6dfd3', dark: '#1a1e24' } as const;
const THICK = 0.62;
/** mm over the mid-line to the right that the left one of a pair may reach */
const BESIDE = 5;
const scratch = new Color();

/** Cut the body as the state says, while this is mounted; it is whole again after. */
export function useSlicing(parts: Parts, under: UnderSkin): Cap {
  const { model, floor, rig, cutting } = parts;
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const preferences = getPreferences();
  const { size, dom, renderer, invalidate } = useThrelte<WebGLRenderer>();
  const picture = useSize();
  const cap = new Cap();

  let sections: readonly Section[] = $state.raw([]);
  let stage: Stage | undefined = $state.raw();
  let names: readonly Named[] = [];
  /** What was chosen when the cut was last looked at anew: the picture is about that. */
  let about: { key: string; address: BodyAddress } = { key: '', address: explorer.selected };

  const solids = $derived(under.inside && new Sections(model, under.inside.models));
  const extent = $derived(extentOf(model.figures[explorer.figure].positions));
  const across = $derived.by(() => {
    const { selected, figure } = explorer;
    if (layers.slice?.plane !== 'point' || !library.atlas) return undefined;
    return under.inside?.across(selected, library.atlas, figure, model.figures[figure]);
  });
  const plane: CutPlane | undefined = $derived(
    layers.slice && solids && planeOf(layers.slice, extent, across),
  );

  /** Where something lies, mm: of a pair the left one, where the plane can cut only one. */
  function placeOf(address: BodyAddress, one: boolean): Place | undefined {
    const { figure } = explorer;
    const inner = under.shapesOf(address, figure);
    const zones = [...zonesOf(address, model, library.atlas)];
    const all = inner.length
      ? inner
      : zones.flatMap((zone) => model.figures[figure].shapes[zone] ?? []);
    const left = all.filter(({ centre }) => centre[0] > -BESIDE);
    return middleOf(one && left.length ? left : all);
  }

  $effect(() => {
    const { slice } = layers;
    if (!slice || slice.at !== undefined || !solids || !library.atlas) return;
    const place = placeOf(explorer.selected, slice.plane === 'sagittal');
    layers.setSlice({ ...slice, at: placeOn(slice.plane, extent, place?.middle) });
  });

  $effect(() => {
    const there = plane && solids;
    // At most once a frame: sliders tell of themselves no more often.
    const found = there ? solids.at(plane, explorer.figure) : [];
    if (there) cutting.cut(plane, (u, v) => sectionAt(found, u, v));
    else cutting.heal();
    sections = found;
    cap.visible = Boolean(there);
    floor.visible = !there;
    invalidate();
  });

  $effect(() => {
    const { atlas } = library;
    const { selected, hovered } = explorer;
    const { shade, tone } = preferences;
    if (!atlas || !plane || !sections.length) return;
    const view = { selected, hovered, depth: 0, shade, tone };
    const plates = sections.map((section) => plateOf(section, view, atlas));
    cap.cut(sections, plates, plane);
    const haze = scratch.set(HAZE[shade]);
    cutting.uniforms.haze.value.set(haze.r, haze.g, haze.b, THICK);
    invalidate();
  });

  $effect(() => {
    const { atlas } = library;
    const near = plane && across && ([dot(plane.u, across.at), dot(plane.v, across.at)] as const);
    const all = atlas && plane ? namesOf(sections, explorer.selected, atlas, near) : [];
    names = written(all);
    layers.cut = all.flatMap((named) =>
      named.all.map(({ kind, id, side }) => ({ kind, id, side })),
    );
    invalidate();
  });

  // Where the camera shall look.
  $effect(() => {
    void picture.current;
    const { slice } = layers;
    if (!plane || !slice || !stage) return;
    const { turn, tilt, flip } = slice;
    const key = [slice.plane, turn, tilt, flip, explorer.figure, across?.at ?? ''].join(' ');
    if (about.key !== key) about = { key, address: explorer.selected };
    const [ground] = sections;
    const loops = ground?.loops ?? [];
    const onPlane = (place: Vec3) => [dot(plane.u, place), dot(plane.v, place)] as const;
    const chosen = library.atlas
      ? namesOf(sections, about.address, library.atlas).find((named) => named.chosen)
      : undefined;
    // Along the whole body a chosen place would be small: the picture is of what lies around it.
    const long = slice.plane !== 'transverse' && !across;
    const place = long ? placeOf(about.address, true) : undefined;
    let part: Part;
    if (across) part = partAround(loops, onPlane(plane.middle));
    else if (place && limbAt(loops, onPlane(place.middle)))
      part = partAround(loops, onPlane(place.middle), Math.max(AROUND, 1.4 * place.radius));
    else
      part = partToShow(
        loops,
        (loop) => Boolean(chosen?.anchors.some(([u, v]) => within(loop, u, v))),
        stage.width < NARROW,
      );
    const { margins } = stage;
    const stand: CutFace['stand'] = (...view) => standAtFace({ plane, part, margins }, ...view);
    cutting.face = { key, plane, part, margins, stand };
  });

  function look(): void {
    cap.seenAt(rig.grain(size.current.height));
    const { face } = cutting;
    if (face && stage) cutting.board = boardOf(names, face.plane, face.part, rig.camera, stage);
  }
  cap.onBeforeRender = look;

  function readTools(): void {
    stage = readStage(dom);
    invalidate();
  }

  $effect(() => {
    void picture.current;
    readTools();
  });

  // Another language: tools may change sides, words at the edges their length.
  $effect(() => {
    void speech.tag;
    void tick().then(readTools);
  });

  onMount(() => {
    // For the line around a chosen place, which is three's own material.
    renderer.localClippingEnabled = true;
    const unwatch = watchTools(dom, readTools);
    return () => {
      unwatch();
      cutting.heal();
      layers.cut = [];
      floor.visible = true;
      cap.dispose();
      invalidate();
    };
  });
  return cap;
}

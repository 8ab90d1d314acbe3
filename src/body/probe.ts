import type { Ray, WebGLRenderer } from 'three';
import { Vector3 } from 'three';
import type { BodyAddress, Side } from '../atlas/address';
import type { Figure } from '../atlas/types';
import type { Rig } from './camera/rig';
import type { Picker } from './pointer/picker';
import type { UnderSkin } from './scene/use-inside.svelte';
import { strongPoints } from './sight/skin-points';
import { dot, plus, unit } from './vec';
import type { SkinMesh } from './skin/skin-mesh';
import type { SkinModel } from './skin/skin-model';

/**
 * Measuring points for the budgets and the browser tests: frames drawn, draw calls, where a zone is
 * on the screen, how fast a pick is. Set as `window.__myomap` only where the page's own address says
 * `?probe`; it reads and never changes anything.
 */
export interface Probe {
  /** frames drawn so far */
  frames(): number;
  /** draw calls and triangles of the last frame */
  drawCalls(): number;
  triangles(): number;
  /** a visible point of a zone in client pixels, or null where it faces away or is covered */
  projectZone(zone: string, side: Side): { x: number; y: number } | null;
  /** zone under a client pixel */
  pickAt(x: number, y: number): { zone: string; side: Side } | null;
  /** what the pointer meets under open skin at a client pixel */
  thingAt(x: number, y: number): BodyAddress;
  /** a visible point of a muscle or structure in client pixels, or null where none is */
  projectThing(id: string, side: Side): { x: number; y: number } | null;
  /** where a shown trigger point is, in client pixels, or null on the far side */
  projectMark(id: string, side: Side): { x: number; y: number } | null;
  /** the discs of trigger points that are seen, in client pixels */
  marksSeen(): readonly { x: number; y: number; width: number }[];
  /** share of the strong part of the pattern on the skin that is seen on the free stage */
  patternSeen(): number;
  /** mean of the referral pattern over a zone: often felt and may spread, 0 to 1 */
  patternOn(zone: string, side: Side): { often: number; spread: number };
  /** mean over a zone of each pattern that lies over others, by slot, or of heat in the first; 0 to 1 */
  laidOn(zone: string, side: Side): readonly number[];
  /** milliseconds a ray through the body, with the tree and without */
  bvhBenchmark(rays: number): Benchmark;
  /** the same for what lies under open skin; null before it has arrived */
  insideBenchmark(rays: number): Benchmark | null;
  /** what three holds on the graphics card */
  memory(): { geometries: number; textures: number; programs: number };
  /** when the body could be touched, ms of the page's own clock */
  readyAt: number;
}

/** Milliseconds a ray, and how many of the rays met something: the same ones either way. */
export interface Benchmark {
  readonly bvhMs: number;
  readonly plainMs: number;
  readonly met: number;
  readonly agree: number;
}

declare global {
  interface Window {
    __myomap?: Probe;
  }
}

interface Measured {
  readonly renderer: WebGLRenderer;
  readonly rig: Rig;
  readonly picker: Picker;
  readonly model: SkinModel;
  readonly figure: () => Figure;
  readonly mesh: SkinMesh;
  readonly under: UnderSkin;
}

const TRIES = 200;
const corner = new Vector3();
const point = new Vector3();

/** The point nearest to the middle of all: a tap there is a sure one. Null without any. */
function middlemost<P extends { x: number; y: number }>(points: readonly P[]): P | null {
  const x = points.reduce((sum, at) => sum + at.x, 0) / points.length;
  const y = points.reduce((sum, at) => sum + at.y, 0) / points.length;
  const away = (at: P) => Math.hypot(at.x - x, at.y - y);
  return points.reduce<P | null>((best, at) => (best && away(best) <= away(at) ? best : at), null);
}

/** Publish the probe if the page's address asks for it. Returns a function that takes it away. */
export function publishProbe(parts: Measured): () => void {
  if (!new URLSearchParams(location.search).has('probe')) return () => undefined;
  const probe = probeOf(parts);
  window.__myomap = probe;
  return () => {
    if (window.__myomap === probe) delete window.__myomap;
  };
}

function probeOf(parts: Measured): Probe {
  const { renderer, rig, picker, model, figure, mesh, under } = parts;
  const canvas = renderer.domElement;

  function pickAt(x: number, y: number): { zone: string; side: Side } | null {
    const box = canvas.getBoundingClientRect();
    const zone = model.zones[picker.zoneAt(x - box.left, y - box.top, box.width, box.height)];
    return zone ? { zone: zone.zone, side: zone.side } : null;
  }

  /** Middle of a triangle on the screen, client pixels. */
  function onScreen(triangle: number): { x: number; y: number } {
    const { positions } = model.figures[figure()];
    point.set(0, 0, 0);
    for (let k = 0; k < 3; k++)
      point.add(corner.fromArray(positions, 3 * (model.triangles[3 * triangle + k] ?? 0)));
    return clientPoint(point.divideScalar(3));
  }

  /** A place of the body on the screen, client pixels. Overwrites the place. */
  function clientPoint(place: Vector3): { x: number; y: number } {
    rig.camera.updateMatrixWorld();
    place.project(rig.camera);
    const box = canvas.getBoundingClientRect();
    return {
      x: box.left + ((place.x + 1) / 2) * box.width,
      y: box.top + ((1 - place.y) / 2) * box.height,
    };
  }

  const onCanvas = (at: { x: number; y: number }): boolean =>
    document.elementFromPoint(at.x, at.y) === canvas;

  function thingAt(x: number, y: number): BodyAddress {
    const box = canvas.getBoundingClientRect();
    return under.at(x - box.left, y - box.top);
  }

  function visible(at: { x: number; y: number }, zone: string, side: Side): boolean {
    const hit = pickAt(at.x, at.y);
    return (
      hit?.zone === zone && hit.side === side && document.elementFromPoint(at.x, at.y) === canvas
    );
  }

  /** Rays down the middle of the view cross body and empty space alike. */
  function benchmark(rays: number, quick: (ray: Ray) => string, plain: typeof quick): Benchmark {
    const { width, height } = canvas.getBoundingClientRect();
    const rayAt = (i: number) => {
      const across = width * (0.4 + 0.2 * ((i * 0.618) % 1));
      return picker.ray(across, (height * (i + 0.5)) / rays, width, height);
    };
    const time = (cast: (ray: Ray) => string): { ms: number; hits: string[] } => {
      const hits: string[] = [];
      const start = performance.now();
      for (let i = 0; i < rays; i++) hits.push(cast(rayAt(i)));
      return { ms: (performance.now() - start) / rays, hits };
    };
    // The best of some rounds: warm, and not while something else had the processor.
    const best = (cast: typeof quick, rounds: number) =>
      Array.from({ length: rounds }, () => time(cast)).reduce((a, b) => (b.ms < a.ms ? b : a));
    const [bvh, all] = [best(quick, 6), best(plain, 2)];
    const met = bvh.hits.filter(Boolean).length;
    const agree = bvh.hits.filter((hit, i) => hit === all.hits[i]).length;
    return { bvhMs: bvh.ms, plainMs: all.ms, met, agree };
  }

  const readyAt = performance.now();
  return {
    readyAt,
    memory: () => ({
      geometries: renderer.info.memory.geometries,
      textures: renderer.info.memory.textures,
      programs: renderer.info.programs?.length ?? 0,
    }),
    frames: () => renderer.info.render.frame,
    drawCalls: () => renderer.info.render.calls,
    triangles: () => renderer.info.render.triangles,
    pickAt,
    projectZone(zone, side) {
      const range = model.zones.find((r) => r.zone === zone && r.side === side);
      if (!range) return null;
      const step = Math.max(1, Math.floor(range.count / TRIES));
      const seen: { x: number; y: number }[] = [];
      for (let t = range.first; t < range.first + range.count; t += step) {
        const at = onScreen(t);
        if (visible(at, zone, side)) seen.push(at);
      }
      return middlemost(seen);
    },
    thingAt,
    projectThing(id, side) {
      const points = under.inside?.pointsOf(id, side, figure()) ?? [];
      const seen = points.map((at) => clientPoint(point.set(...at)));
      const isIt = (thing: BodyAddress) => thing.kind !== 'nowhere' && thing.id === id;
      return middlemost(seen.filter((at) => onCanvas(at) && isIt(thingAt(at.x, at.y))));
    },
    projectMark(id, side) {
      const marks = under.inside?.marks;
      const mark = marks?.marks.find((one) => one.id === id && one.side === side);
      const box = canvas.getBoundingClientRect();
      const at = mark && marks?.onScreen(mark, rig.camera, box.width, box.height);
      return at ? { x: box.left + at.x, y: box.top + at.y } : null;
    },
    marksSeen() {
      const marks = under.inside?.marks;
      const box = canvas.getBoundingClientRect();
      return (marks?.marks ?? []).flatMap((mark) => {
        const at = marks?.onScreen(mark, rig.camera, box.width, box.height);
        return at ? { x: box.left + at.x, y: box.top + at.y, width: at.width } : [];
      });
    },
    patternSeen() {
      const primary = Uint8Array.from(
        { length: model.vertexCount },
        (_, v) => mesh.pattern.attribute.array[4 * v] ?? 0,
      );
      const points = strongPoints(primary, model.figures[figure()], { most: 400 });
      const { x, y, z } = rig.camera.position;
      let all = 0;
      let seen = 0;
      for (const { at, facing, weight } of points) {
        all += weight;
        const way = plus([x, y, z], at, -1);
        const on = clientPoint(point.set(...at));
        const tool = document.elementFromPoint(on.x, on.y);
        const covered = dot(facing, way) <= 0 || picker.blocked(plus(at, facing, 1), unit(way));
        if (!covered && tool?.closest('[data-stage]')) seen += weight;
      }
      return all ? seen / all : 0;
    },
    patternOn(zone, side) {
      const { array } = mesh.pattern.attribute;
      const index = model.zones.findIndex((range) => range.zone === zone && range.side === side);
      if (index < 0) throw new Error(`unknown zone: ${zone} ${side}`);
      const sum = [0, 0];
      let count = 0;
      model.zoneOf.forEach((own, v) => {
        if (own !== index) return;
        count += 1;
        for (const k of [0, 1]) sum[k] = (sum[k] ?? 0) + (array[4 * v + k] ?? 0) / 255;
      });
      return { often: (sum[0] ?? 0) / (count || 1), spread: (sum[1] ?? 0) / (count || 1) };
    },
    laidOn(zone, side) {
      const { attribute, shares } = mesh.laid;
      const index = model.zones.findIndex((range) => range.zone === zone && range.side === side);
      if (index < 0) throw new Error(`unknown zone: ${zone} ${side}`);
      const own = [...model.zoneOf.keys()].filter((v) => model.zoneOf[v] === index);
      return shares.value.toArray().map((share, slot) => {
        const sum = own.reduce((all, v) => all + (attribute.array[4 * v + slot] ?? 0), 0);
        return (share * sum) / (255 * (own.length || 1));
      });
    },
    bvhBenchmark(rays) {
      picker.prepare();
      const told = (triangle: number): string => (triangle < 0 ? '' : String(triangle));
      return benchmark(
        rays,
        (ray) => told(picker.triangleOn(ray)),
        (ray) => told(picker.triangleWithoutTree(ray)),
      );
    },
    insideBenchmark(rays) {
      const { inside } = under;
      if (!inside) return null;
      const told = (at: BodyAddress): string =>
        at.kind === 'nowhere' ? '' : `${at.kind} ${at.id} ${at.side ?? ''}`;
      return benchmark(
        rays,
        (ray) => told(inside.addressOn(ray)),
        (ray) => told(inside.addressWithoutTree(ray)),
      );
    },
  };
}

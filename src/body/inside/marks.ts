import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Color,
  LinearFilter,
  Points,
  ShaderMaterial,
  SRGBColorSpace,
  Vector2,
  Vector3,
  type PerspectiveCamera,
} from 'three';
import type { Side } from '../../atlas/address';
import { paintOf, type Shade } from '../paint';
import { fanOut, pushApart, type Spot } from './apart';
import fragmentShader from './marks.frag?raw';
import vertexShader from './marks.vert?raw';
import type { Vec3 } from '../skin/zone-shape';
import { type CutPlane } from '../slice/plane';
import { dot } from '../vec';

/** A trigger point as it is shown: its number at its place. */
export interface Mark {
  readonly id: string;
  readonly number: number;
  readonly side: Side;
  /** mm */
  readonly at: Vec3;
  /** the way that the skin over it faces */
  readonly facing: Vec3;
  readonly chosen: boolean;
}

const DIGITS = 12;
/** Marks at most: six points of a muscle on two sides, and some more. */
const SLOTS = 24;
const CELL = 64;
/** Width of a disc: mm on the body, but never fewer or more css pixels than these. */
const WORLD = 26;
const SMALLEST = 21;
const LARGEST = 28;
/** The chosen one is so much larger. */
const LARGER = 1.25;
/** Space between two discs, css pixels. */
const BETWEEN = 2;
/** A finger is wide: half of a touch target, pixels. */
const REACH = 22;
/** Facing the eye by less than this a mark lies on the far side. */
const NEAR_SIDE = -0.05;
/** mm from the face of a cut */
const ON_FACE = 9;
const scratch = new Vector3();
const normal = new Vector3();
const canvasSize = new Vector2();

/** Where a mark is on the screen: css pixels from the upper left, and how wide. */
interface Disc extends Spot {
  /** its own place, before it was pushed aside */
  readonly from: Spot;
  readonly width: number;
}

/**
 * Trigger points as numbered, softly glowing discs, drawn over everything: one draw call. Where they
 * would lie over one another they are pushed apart on the screen, and where they would hide a small muscle
 * led off it, with a line to their place.
 */
export class Marks extends Points<BufferGeometry, ShaderMaterial> {
  #marks: readonly Mark[] = [];
  #numbers: readonly string[] = [];
  #written = '';
  /** The face of a cut: only marks on it are shown, and they face the eye. */
  plane: Pick<CutPlane, 'n' | 'offset'> | undefined;

  constructor() {
    super(
      new BufferGeometry(),
      new ShaderMaterial({
        transparent: true,
        depthTest: false,
        depthWrite: false,
        defines: { DIGITS: DIGITS.toFixed(1), SLOTS },
        uniforms: {
          numbers: { value: numberTexture() },
          glow: { value: new Color() },
          pixels: { value: 1 },
          canvas: { value: new Vector2(1, 1) },
          offsets: { value: Array.from({ length: SLOTS }, () => new Vector2()) },
          discs: { value: new Float32Array(SLOTS) },
        },
        vertexShader,
        fragmentShader,
      }),
    );
    this.frustumCulled = false;
    this.renderOrder = 5;
    this.visible = false;
    this.onBeforeRender = (renderer, _, camera) => {
      const { pixels, canvas, offsets, discs } = this.material.uniforms;
      const { width, height } = renderer.getSize(canvasSize);
      (canvas?.value as Vector2).set(width, height);
      if (pixels) pixels.value = renderer.getPixelRatio();
      const widths = discs?.value as Float32Array;
      widths.fill(0);
      for (const [slot, { x, y, from, width: wide }] of this.#discs(
        camera as PerspectiveCamera,
        width,
        height,
      )) {
        (offsets?.value as Vector2[])[slot]?.set(x - from.x, y - from.y);
        widths[slot] = wide;
      }
    };
  }

  /** The marks on the side that is seen, by their slot, pushed apart. */
  #discs(camera: PerspectiveCamera, width: number, height: number): ReadonlyMap<number, Disc> {
    camera.updateMatrixWorld();
    const near = this.#marks.flatMap((mark, slot) => {
      const way = scratch.copy(camera.position).sub(normal.set(...mark.at));
      const far = way.length();
      if (way.dot(normal.set(...mark.facing)) < NEAR_SIDE * far) return [];
      const scale = (0.5 * height * (camera.projectionMatrix.elements[5] ?? 1)) / far;
      const wide = Math.min(LARGEST, Math.max(SMALLEST, WORLD * scale));
      scratch.set(...mark.at).project(camera);
      const from = { x: ((scratch.x + 1) / 2) * width, y: ((1 - scratch.y) / 2) * height };
      return [{ slot, from, width: wide * (mark.chosen ? LARGER : 1) }];
    });
    const room = (i: number): number => (near[i]?.width ?? 0) + BETWEEN;
    const placed = pushApart(
      fanOut(
        near.map(({ from }) => from),
        room,
      ),
      room,
    );
    return new Map(
      near.map(({ slot, ...disc }, i) => [slot, { ...disc, ...(placed[i] ?? disc.from) }]),
    );
  }

  /** Show these marks and no others. */
  show(given: readonly Mark[]): void {
    // The chosen one is drawn last: over its neighbours.
    const marks = this.#onFace(given)
      .sort((a, b) => Number(a.chosen) - Number(b.chosen))
      .slice(-SLOTS);
    this.#marks = marks;
    this.visible = marks.length > 0;
    this.#paintNumbers();
    const put = (name: string, size: number, of: (mark: Mark) => readonly number[]): void => {
      const values = Float32Array.from(marks.flatMap((mark) => [...of(mark)]));
      this.geometry.setAttribute(name, new BufferAttribute(values, size));
    };
    // A fresh geometry: three cannot lengthen the buffers of an old one.
    this.geometry.dispose();
    this.geometry = new BufferGeometry();
    put('position', 3, ({ at }) => at);
    put('facing', 3, ({ facing }) => facing);
    put('look', 3, (mark) => [
      Math.min(DIGITS, mark.number),
      mark.chosen ? 1 : 0,
      marks.indexOf(mark),
    ]);
  }

  #onFace(given: readonly Mark[]): Mark[] {
    const { plane } = this;
    if (!plane) return [...given];
    return given
      .filter(({ at }) => Math.abs(dot(plane.n, at) - plane.offset) < ON_FACE)
      .map((mark) => ({ ...mark, facing: plane.n }));
  }

  /** Write the numbers with the digits of a language. */
  write(digits: (number: number) => string): void {
    this.#numbers = Array.from({ length: DIGITS }, (_, i) => digits(i + 1));
    this.#paintNumbers();
  }

  /** Not before there are marks to be seen: nobody waits for what stands on none. */
  #paintNumbers(): void {
    if (!this.visible || this.#numbers.join() === this.#written) return;
    this.#written = this.#numbers.join();
    const texture = this.material.uniforms.numbers?.value as CanvasTexture;
    // Read once and by the processor: a canvas on the graphics card would have to be fetched back.
    const pen = (texture.image as HTMLCanvasElement).getContext('2d', { willReadFrequently: true });
    if (!pen) return;
    pen.clearRect(0, 0, DIGITS * CELL, CELL);
    pen.font = `680 ${CELL * 0.66}px 'Source Sans 3 Variable', system-ui, sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillStyle = '#fff';
    this.#numbers.forEach((word, i) => pen.fillText(word, (i + 0.5) * CELL, CELL * 0.53));
    texture.needsUpdate = true;
  }

  wear(shade: Shade): void {
    (this.material.uniforms.glow?.value as Color).set(paintOf('primary', shade).colour);
  }

  /** The mark under a point of the screen, on the side of the body that is seen. */
  markAt(
    x: number,
    y: number,
    camera: PerspectiveCamera,
    width: number,
    height: number,
  ): Mark | undefined {
    let best: Mark | undefined;
    let nearest = REACH;
    for (const [slot, disc] of this.#discs(camera, width, height)) {
      const away = Math.hypot(disc.x - x, disc.y - y);
      if (away > nearest) continue;
      nearest = away;
      best = this.#marks[slot];
    }
    return best;
  }

  /** Where the disc of a mark is on the screen, pixels from the upper left; undefined on the far side. */
  onScreen(
    mark: Mark,
    camera: PerspectiveCamera,
    width: number,
    height: number,
  ): (Spot & { readonly width: number }) | undefined {
    return this.#discs(camera, width, height).get(this.#marks.indexOf(mark));
  }

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  override dispose(): void {
    this.geometry.dispose();
    (this.material.uniforms.numbers?.value as CanvasTexture | undefined)?.dispose();
    this.material.dispose();
  }
}

/** Room for the numbers 1 to 12 side by side. */
function numberTexture(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = DIGITS * CELL;
  canvas.height = CELL;
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearFilter;
  return texture;
}

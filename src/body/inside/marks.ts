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
const CELL = 64;
/** Across: mm on the body, but never fewer or more pixels than these. */
const WORLD = 30;
const SMALLEST = 17;
const SIZE = 34;
/** A finger is wide: half of a touch target, pixels. */
const REACH = 22;
/** Facing the eye by less than this a mark lies on the far side. */
const NEAR_SIDE = -0.05;
/** mm from the face of a cut */
const ON_FACE = 9;
const scratch = new Vector3();
const normal = new Vector3();
const canvasSize = new Vector2();

/** Trigger points as numbered, softly glowing dots, drawn over everything: one draw call. */
export class Marks extends Points<BufferGeometry, ShaderMaterial> {
  #marks: readonly Mark[] = [];
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
        uniforms: {
          numbers: { value: numberTexture() },
          glow: { value: new Color() },
          pixels: { value: 1 },
          tall: { value: 1 },
        },
        vertexShader: `
          attribute vec3 facing;
          attribute vec2 look; // number, chosen
          uniform float pixels;
          uniform float tall; // of the canvas, pixels
          varying vec2 vLook;
          varying float vNear;
          void main() {
            vLook = look;
            vNear = smoothstep(-0.2, 0.1, dot(facing, normalize(cameraPosition - position)));
            gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
            float seen = clamp(${WORLD.toFixed(1)} * 0.5 * tall * projectionMatrix[1][1] / gl_Position.w, ${SMALLEST.toFixed(1)} * pixels, ${SIZE.toFixed(1)} * pixels);
            gl_PointSize = seen * (1.0 + 0.3 * look.y) * mix(0.6, 1.0, vNear);
          }`,
        fragmentShader: `
          uniform sampler2D numbers;
          uniform vec3 glow;
          varying vec2 vLook;
          varying float vNear;
          void main() {
            vec2 p = 2.0 * gl_PointCoord - 1.0;
            float r = length(p);
            float soft = fwidth(r);
            float disc = 1.0 - smoothstep(0.6 - soft, 0.6, r);
            float ring = disc * smoothstep(0.46 - soft, 0.46, r);
            float halo = 0.55 * pow(max(0.0, 1.0 - r), 1.3);
            vec2 cell = clamp(p / 0.92 * 0.5 + 0.5, 0.0, 1.0);
            float ink = texture2D(numbers, vec2((vLook.x - 1.0 + cell.x) / ${DIGITS.toFixed(1)}, 1.0 - cell.y)).a;
            vec3 paper = mix(vec3(1.0, 0.98, 0.94), glow, vLook.y);
            vec3 text = mix(vec3(0.03, 0.035, 0.05), vec3(1.0), vLook.y);
            vec3 colour = mix(paper, glow, ring);
            colour = mix(colour, text, ink * disc * vNear);
            float alpha = max(disc, halo) * mix(0.28, 1.0, vNear);
            gl_FragColor = vec4(mix(glow, colour, disc), alpha);
            #include <colorspace_fragment>
          }`,
      }),
    );
    this.frustumCulled = false;
    this.renderOrder = 5;
    this.visible = false;
    this.onBeforeRender = (renderer) => {
      const { pixels, tall } = this.material.uniforms;
      if (pixels) pixels.value = renderer.getPixelRatio();
      if (tall) tall.value = renderer.getDrawingBufferSize(canvasSize).y;
    };
  }

  /** Show these marks and no others. */
  show(given: readonly Mark[]): void {
    // The chosen one is drawn last: over its neighbours.
    const marks = this.#onFace(given).sort((a, b) => Number(a.chosen) - Number(b.chosen));
    this.#marks = marks;
    this.visible = marks.length > 0;
    const put = (name: string, size: number, of: (mark: Mark) => readonly number[]): void => {
      const values = Float32Array.from(marks.flatMap((mark) => [...of(mark)]));
      this.geometry.setAttribute(name, new BufferAttribute(values, size));
    };
    // A fresh geometry: three cannot lengthen the buffers of an old one.
    this.geometry.dispose();
    this.geometry = new BufferGeometry();
    put('position', 3, ({ at }) => at);
    put('facing', 3, ({ facing }) => facing);
    put('look', 2, ({ number, chosen }) => [Math.min(DIGITS, number), chosen ? 1 : 0]);
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
    const words = Array.from({ length: DIGITS }, (_, i) => digits(i + 1));
    if (words.join() === this.#written) return;
    this.#written = words.join();
    const texture = this.material.uniforms.numbers?.value as CanvasTexture;
    const pen = (texture.image as HTMLCanvasElement).getContext('2d');
    if (!pen) return;
    pen.clearRect(0, 0, DIGITS * CELL, CELL);
    pen.font = `680 ${CELL * 0.56}px 'Source Sans 3 Variable', system-ui, sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillStyle = '#fff';
    words.forEach((word, i) => pen.fillText(word, (i + 0.5) * CELL, CELL * 0.53));
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
    for (const mark of this.#marks) {
      const at = this.onScreen(mark, camera, width, height);
      if (!at) continue;
      const away = Math.hypot(at.x - x, at.y - y);
      if (away > nearest) continue;
      nearest = away;
      best = mark;
    }
    return best;
  }

  /** Where a mark is on the screen, pixels from the upper left; undefined on the far side. */
  onScreen(
    mark: Mark,
    camera: PerspectiveCamera,
    width: number,
    height: number,
  ): { x: number; y: number } | undefined {
    camera.updateMatrixWorld();
    scratch
      .copy(camera.position)
      .sub(normal.set(...mark.at))
      .normalize();
    if (scratch.dot(normal.set(...mark.facing)) < NEAR_SIDE) return undefined;
    scratch.set(...mark.at).project(camera);
    return { x: ((scratch.x + 1) / 2) * width, y: ((1 - scratch.y) / 2) * height };
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

import { Plane, Vector3, Vector4, type Ray } from 'three';
import { NOWHERE, type BodyAddress } from '../../atlas/address';
import type { BodyLabel } from '../names/body-label';
import { addressOfThing } from '../inside/inside-model';
import type { Lens, Stand } from '../camera/framing';
import type { Type } from '../names/type';
import type { Vec3 } from '../skin/zone-shape';
import type { Part } from './face';
import type { EdgeWord } from './edges';
import type { CutPlane } from './plane';
import { dot } from '../vec';
import type { Section } from './sections';

/** What the overlay over the cut face shows. */
export interface Board {
  readonly labels: readonly BodyLabel[];
  /** which side of the body lies at each edge of the picture */
  readonly edges: readonly EdgeWord[];
  /** how all of it is set; undefined while there is nothing */
  readonly type?: Type;
}

/** What the camera has to show of a cut; `key` changes when it should be looked at anew. */
export interface CutFace {
  readonly key: string;
  readonly plane: CutPlane;
  /** what of the plane is looked at */
  readonly part: Part;
  /** pixels of the stage that tools and labels take */
  readonly margins: Margins;
  /** from where its part fills what a stage of this size leaves free (px) */
  readonly stand: (width: number, height: number, lens: Lens) => Stand;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

/** What is drawn at a place of the plane (mm); undefined beside the body. */
export type Under = (u: number, v: number) => Section | undefined;

const EMPTY: Board = { labels: [], edges: [] };
/** mm: a ray that was moved to the plane lies in it. */
const IN_PLANE = 1e-2;

/**
 * The cut that is made in the body at present: what the shaders leave out, what the pointer passes
 * through, and what the overlay says. Without a cut nothing of it is felt.
 */
export class Cutting {
  plane: CutPlane | undefined = $state.raw();
  face: CutFace | undefined = $state.raw();
  board: Board = $state.raw(EMPTY);
  #under: Under = () => undefined;

  /** Shared by all materials: what has n·p > w is left out; and the haze that lies behind the cut. */
  readonly uniforms = {
    cut: { value: new Vector4(0, 0, 0, 1) },
    haze: { value: new Vector4() },
  };

  /** the same for materials of three's own: it keeps what has a positive distance */
  readonly clip = new Plane();

  /** Who cuts brings the eye for the cut face along: without a cut its code is not loaded. */
  cut(plane: CutPlane, under: Under): void {
    this.plane = plane;
    this.#under = under;
    const [x, y, z] = plane.n;
    this.uniforms.cut.value.set(x, y, z, plane.offset);
    this.clip.set(new Vector3(-x, -y, -z), plane.offset);
  }

  /** Make the body whole. */
  heal(): void {
    this.plane = undefined;
    this.face = undefined;
    this.board = EMPTY;
    this.#under = () => undefined;
    this.uniforms.cut.value.set(0, 0, 0, 1);
    this.uniforms.haze.value.w = 0;
  }

  /** How far (mm) a ray goes until it comes to what is taken away. */
  reach({ origin, direction }: Ray): number {
    if (!this.plane) return Infinity;
    const { n, offset } = this.plane;
    const below = offset - dot(n, [origin.x, origin.y, origin.z]);
    const rises = dot(n, [direction.x, direction.y, direction.z]);
    return rises > 1e-6 ? Math.max(0, below / rises) + IN_PLANE : Infinity;
  }

  /** A ray from the half that is gone begins at the plane. */
  pass({ origin, direction }: Ray): void {
    if (!this.plane) return;
    const { n, offset } = this.plane;
    const over = dot(n, [origin.x, origin.y, origin.z]) - offset;
    const sinks = -dot(n, [direction.x, direction.y, direction.z]);
    if (over > 0 && sinks > 1e-6) origin.addScaledVector(direction, over / sinks);
  }

  /** The section in which a ray begins that has passed the plane; undefined beside the cut face. */
  sectionUnder({ origin }: Ray): Section | undefined {
    if (!this.plane) return undefined;
    const { n, u, v, offset } = this.plane;
    const p: Vec3 = [origin.x, origin.y, origin.z];
    if (Math.abs(dot(n, p) - offset) > IN_PLANE) return undefined;
    return this.#under(dot(u, p), dot(v, p));
  }
}

/** The page of what is cut; nowhere for skin and bones, which have none. */
export const addressOf = ({ thing }: Section): BodyAddress =>
  thing ? addressOfThing(thing) : NOWHERE;

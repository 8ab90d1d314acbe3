import { Box3, Vector3 } from 'three';
import type { Figure, View } from '../../atlas/types';
import type { CameraWish } from '../../state/explorer.svelte';
import type { SkinModel } from '../skin/skin-model';
import type { Vec3, ZoneShape } from '../skin/zone-shape';
import { AZIMUTH, LEVEL, placeStand, wholeBody, type Stand } from './framing';
import type { CutFace } from '../slice/cutting.svelte';
import { standForSight, type Blocked, type Sight } from '../sight/sight';
import { inSight, type Pressed } from './pressed';
import type { Rig } from './rig';

/** All that decides where the camera should stand. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  /** px at the foot of the picture that lie under the sheet */
  readonly covered?: number;
  readonly figure: Figure;
  readonly wish: CameraWish;
  readonly view: View | undefined;
  /** indices of the zones that are lit by what is chosen */
  readonly zones: readonly number[];
  /** what lies under the skin and is chosen */
  readonly inner: readonly ZoneShape[];
  /** a muscle or trigger point: where its pattern and it are seen best */
  readonly sight?: Sight | undefined;
  /** zones that shall be seen, from wherever the camera stands: it turns if none of them can be */
  readonly glance?: readonly number[];
  /** they are only shown, not painted: it turns when that begins, where none of them faces it */
  readonly shows?: boolean;
  /** the face of a cut: while there is one, it is what is looked at */
  readonly face?: CutFace | undefined;
}

/** mm around a place over which two figures are compared */
const AROUND = 40;

/**
 * Moves the camera when what it should show has changed, and leaves it alone when only the size of
 * the view did and the reader has moved it meanwhile. When only the figure changed it goes along with
 * the place that is looked at.
 */
export class Director {
  readonly #rig: Rig;
  readonly #model: SkinModel;
  /** Tells what hides what; absent before the body can be touched. */
  blocked: Blocked | undefined;
  #last: Shot | undefined;
  /** The spot of skin that opened what is shown now. */
  #pressed: Pressed | undefined;
  /** Pressed just now: the next shot is what it opens. */
  #pressing: Pressed | undefined;

  constructor(rig: Rig, model: SkinModel) {
    this.#rig = rig;
    this.#model = model;
  }

  /** A spot of skin was pressed: whatever that opens is shown so that it stays in sight. */
  press(at: Vec3, facing: Vec3): void {
    const { azimuth, polar } = this.#rig;
    this.#pressing = { at, facing, azimuth, polar };
  }

  /** @param easy false moves at once. The first shot is always at once. */
  frame(shot: Shot, easy: boolean): void {
    const last = this.#last;
    this.#last = shot;
    const fresh =
      !last ||
      shot.width !== last.width ||
      shot.height !== last.height ||
      shot.covered !== last.covered;
    if (fresh) this.#rig.resize(shot.width, shot.height, shot.covered);
    if (fresh || shot.figure !== last.figure) this.#limit(shot);

    this.#rig.upright(!shot.face);
    if (shot.face) return this.#look(shot.face, shot, last, fresh, easy && !fresh);
    const wished = last && shot.wish.at !== last.wish.at;
    const healed = last?.face !== undefined;
    const chosen = !last || healed || shot.view !== last.view || !sameThing(shot, last);
    const eased = easy && !fresh;
    if (wished || chosen) [this.#pressed, this.#pressing] = [this.#pressing, undefined];
    if (wished && shot.wish.view in AZIMUTH) this.#turn(shot.wish.view as View, shot, eased);
    else if (wished || chosen || !this.#rig.touched) this.#rig.stand(this.#standOf(shot), eased);
    else if (shot.figure !== last.figure)
      this.#rig.shift(this.#carried(this.#rig.target, last.figure, shot.figure), eased);
    const begins = shot.shows && !last?.shows;
    if (shot.glance && (begins || !sameNumbers(shot.glance, last?.glance ?? [])))
      this.#glance(shot, eased);
  }

  /** What is in sight stays as it is; what is not is turned to, and come to where one is near. */
  #glance({ glance = [], shows, figure }: Shot, eased: boolean): void {
    const { shapes } = this.#model.figures[figure];
    const zones = glance.flatMap((index) => shapes[index] ?? []);
    // A page that only shows them may cover the stage for now.
    const seen = ({ centre, facing }: ZoneShape) =>
      shows ? this.#rig.faces(centre, facing) : this.#rig.sees(centre, facing);
    if (zones.some(seen)) return;
    const place = placeStand(zones, this.#rig.lens);
    if (!place) return;
    if (this.#rig.close) this.#rig.stand(place, eased);
    else this.#rig.turn(place.azimuth, eased, place.polar);
    // Seen as it was asked for: a sheet that moves shall not turn it back.
    this.#rig.touched = true;
  }

  /** Look at the face of a cut; the reader's own turn and zoom stay while it is only moved along. */
  #look(face: CutFace, shot: Shot, last: Shot | undefined, fresh: boolean, eased: boolean): void {
    const { wish, width, height } = shot;
    const wished = last && wish.at !== last.wish.at;
    if (wished && wish.view in AZIMUTH) {
      this.#rig.turn(AZIMUTH[wish.view as View], eased);
      // Asked for by the reader: it stays when only the tools around the face change.
      this.#rig.touched = true;
      return;
    }
    const anew = fresh || face.key !== last?.face?.key || (wished && wish.view === 'reset');
    if (anew || (face !== last?.face && !this.#rig.touched))
      return this.#rig.stand(face.stand(width, height, this.#rig.lens), eased);
    const { n, offset } = face.plane;
    const by = offset - (last?.face?.plane.offset ?? offset);
    if (by) this.#rig.shift([n[0] * by, n[1] * by, n[2] * by], false);
  }

  #turn(view: View, shot: Shot, eased: boolean): void {
    if (this.#rig.close) this.#rig.turn(AZIMUTH[view], eased);
    else this.#rig.stand(this.#whole(shot, view), eased);
  }

  #standOf(shot: Shot): Stand {
    const { view, figure, zones, inner, wish, sight } = shot;
    const whole = this.#whole(shot, view ?? 'front');
    const asked = view && { azimuth: AZIMUTH[view], polar: LEVEL };
    const seen = sight && standForSight(sight, this.#rig.lens, this.blocked, asked);
    if (seen) return seen.distance < whole.distance ? seen : { ...whole, azimuth: seen.azimuth };
    if (wish.view === 'reset' && !zones.length && !inner.length) return whole;
    const { shapes } = this.#model.figures[figure];
    const chosen = [...zones.flatMap((index) => shapes[index] ?? []), ...inner];
    const place = placeStand(chosen, this.#rig.lens, view);
    if (!place) return whole;
    if (place.distance < 0.85 * whole.distance)
      return this.#pressed ? inSight(place, this.#pressed) : place;
    return { ...whole, azimuth: place.azimuth };
  }

  /** mm from a place of one figure to the same place of another: their skins have the same vertices. */
  #carried(at: Vec3, from: Figure, to: Figure): Vec3 {
    const old = this.#model.figures[from].positions;
    const now = this.#model.figures[to].positions;
    const [place, point, by] = [new Vector3(...at), new Vector3(), new Vector3()];
    const off: number[] = [];
    for (let v = 0; v < old.length; v += 3) off.push(point.fromArray(old, v).distanceTo(place));
    const wide = AROUND + off.reduce((a, b) => Math.min(a, b));
    const weights = off.map((mm) => Math.exp(-((mm / wide) ** 2)));
    weights.forEach((weight, v) => {
      by.addScaledVector(point.fromArray(now, 3 * v), weight);
      by.addScaledVector(point.fromArray(old, 3 * v), -weight);
    });
    const { x, y, z } = by.divideScalar(weights.reduce((a, b) => a + b));
    return [x, y, z];
  }

  #whole({ figure }: Shot, view: View): Stand {
    const { min, max } = this.#box(figure);
    return wholeBody(max.y, max.x, (max.z - min.z) / 2, view, this.#rig.lens);
  }

  #limit(shot: Shot): void {
    const room = this.#box(shot.figure).expandByScalar(40);
    this.#rig.limit(this.#whole(shot, 'front'), room);
  }

  #box(figure: Figure): Box3 {
    const { positions } = this.#model.figures[figure];
    const box = new Box3();
    const point = new Vector3();
    for (let v = 0; v < positions.length; v += 3) box.expandByPoint(point.fromArray(positions, v));
    return box;
  }
}

const sameThing = (a: Shot, b: Shot): boolean =>
  a.sight?.key === b.sight?.key && sameNumbers(a.zones, b.zones);

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

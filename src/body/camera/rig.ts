import CameraControls from 'camera-controls';
import {
  Box3,
  Matrix4,
  PerspectiveCamera,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import type { Vec3 } from '../skin/zone-shape';
import { LEVEL, POLAR, nearestTurn, type Lens, type Stand } from './framing';

CameraControls.install({
  THREE: { Box3, Matrix4, Quaternion, Raycaster, Sphere, Spherical, Vector2, Vector3, Vector4 },
});

const FOV = 24;
/** radians off the axis, where up is still known */
const STRAIGHT = 1e-4;
const target = new Vector3();
const sphere = new Spherical();
const KEY_TURN = Math.PI / 12;
const KEY_ZOOM = 1.25;

/** The camera and the hands on it: orbit, zoom, pan, each with limits, so that one is never lost. */
export class Rig {
  readonly camera = new PerspectiveCamera(FOV, 1, 40, 20_000);
  readonly #controls: CameraControls;
  readonly #moved: () => void;
  #home: Stand | undefined;
  /** How much of the picture's height is free. */
  #free = 1;
  /** The reader has moved the camera since it was last placed. */
  touched = false;

  /** @param element takes the pointer; @param moved called whenever a frame is due */
  constructor(element: HTMLElement, moved: () => void) {
    const controls = new CameraControls(this.camera, element);
    const { ACTION } = CameraControls;
    controls.mouseButtons.middle = ACTION.TRUCK;
    // Wheels and trackpads are read by `wheel.ts`: as they come they would jump from far to near.
    controls.mouseButtons.wheel = ACTION.NONE;
    controls.touches.three = ACTION.TOUCH_TRUCK;
    controls.dollyToCursor = true;
    controls.minDistance = 320;
    controls.minPolarAngle = POLAR.from;
    controls.maxPolarAngle = POLAR.to;
    controls.smoothTime = 0.16;
    controls.draggingSmoothTime = 0.05;
    controls.restThreshold = 0.5;
    // The ends too: after a press that moved nothing the controls are deaf until they were updated.
    const moves = ['controlstart', 'control', 'controlend', 'transitionstart', 'update'] as const;
    for (const event of moves) controls.addEventListener(event, moved);
    controls.addEventListener('control', () => (this.touched = true));
    this.#moved = moved;
    this.#controls = controls;
    this.hands('explore');
  }

  /**
   * What the left button and one finger do: `explore` and `turn` orbit, `paint` leaves them to the
   * brush. While one paints, two fingers and the right button orbit.
   */
  hands(mode: 'explore' | 'turn' | 'paint'): void {
    const { mouseButtons, touches } = this.#controls;
    const { ACTION } = CameraControls;
    const explore = mode === 'explore';
    mouseButtons.left = mode === 'paint' ? ACTION.NONE : ACTION.ROTATE;
    touches.one = mode === 'paint' ? ACTION.NONE : ACTION.TOUCH_ROTATE;
    mouseButtons.right = explore ? ACTION.TRUCK : ACTION.ROTATE;
    touches.two = explore ? ACTION.TOUCH_DOLLY_TRUCK : ACTION.TOUCH_DOLLY_ROTATE;
  }

  /** Keep the camera from looking straight up and down, or let it, as a level cut asks for. */
  upright(held: boolean): void {
    this.#controls.minPolarAngle = held ? POLAR.from : STRAIGHT;
    this.#controls.maxPolarAngle = held ? POLAR.to : Math.PI - STRAIGHT;
  }

  /** Go along by so much (mm), looking the same way. */
  shift(by: Vec3, eased: boolean): void {
    const { x, y, z } = this.#controls.getTarget(target);
    void this.#controls.moveTo(x + by[0], y + by[1], z + by[2], eased);
    this.#moved();
  }

  get lens(): Lens {
    return { fov: (this.camera.fov * Math.PI) / 180, aspect: this.camera.aspect };
  }

  /** Millimetres that a pixel covers at the place that is looked at. */
  grain(viewHeight: number): number {
    const free = Math.max(1, viewHeight * this.#free);
    return (2 * this.#controls.distance * Math.tan(this.lens.fov / 2)) / free;
  }

  /** radians around the body: 0 in front, π/2 at its left */
  get azimuth(): number {
    return this.#controls.azimuthAngle;
  }

  /** Radians from straight above. */
  get polar(): number {
    return this.#controls.polarAngle;
  }

  /** What is looked at, mm. */
  get target(): Vec3 {
    const { x, y, z } = this.#controls.getTarget(target);
    return [x, y, z];
  }

  /**
   * Come so many times as near, so that what lies at a point of the picture stays there.
   *
   * @param x,y px from the upper left of a picture that is `width` and `height` large
   */
  nearer(times: number, x: number, y: number, width: number, height: number, eased: boolean): void {
    const controls = this.#controls;
    const { radius } = controls.getSpherical(sphere, true);
    const to = Math.min(controls.maxDistance, Math.max(controls.minDistance, radius / times));
    const half = radius * Math.tan(this.lens.fov / 2) * (1 - to / radius);
    const right = half * this.lens.aspect * ((2 * x) / Math.max(1, width) - 1);
    const up = half * (1 - (2 * y) / Math.max(1, height * this.#free));
    const { elements } = this.camera.matrixWorld;
    const along = (axis: 0 | 1 | 2): number =>
      right * (elements[axis] ?? 0) + up * (elements[4 + axis] ?? 0);
    const at = controls.getTarget(target, true);
    void controls.moveTo(at.x + along(0), at.y + along(1), at.z + along(2), eased);
    void controls.dollyTo(to, eased);
    this.touched = true;
    this.#moved();
  }

  /** Orbit by so much (radians). */
  orbit(by: number, eased: boolean): void {
    void this.#controls.rotate(by, 0, eased);
    this.touched = true;
    this.#moved();
  }

  /** Millimetres from the eye to what is looked at. */
  get away(): number {
    return this.#controls.distance;
  }

  /** True while the camera still moves. Call once a frame. */
  update(seconds: number): boolean {
    return this.#controls.update(seconds);
  }

  /**
   * The size of the picture, px. What is framed stands above the `covered` part of it, which lies under
   * the sheet and goes on below.
   */
  resize(width: number, height: number, covered = 0): void {
    const free = Math.max(1, height - covered);
    this.#free = free / Math.max(1, height);
    this.camera.aspect = width / free;
    if (covered) {
      this.camera.setViewOffset(width, free, 0, 0, width, height);
      this.#controls.setViewport(0, covered, width, free);
    } else {
      this.camera.clearViewOffset();
      this.#controls.setViewport(null, 0, 0, 0);
    }
    this.camera.updateProjectionMatrix();
  }

  /** Whether the skin at a point (mm) faces where the camera goes to stand. */
  faces(at: Vec3, facing: Vec3): boolean {
    const eye = this.#controls.getPosition(target);
    const [x, y, z] = [eye.x - at[0], eye.y - at[1], eye.z - at[2]];
    const towards = facing[0] * x + facing[1] * y + facing[2] * z;
    return towards > 0.15 * Math.hypot(...facing) * Math.hypot(x, y, z);
  }

  /** Whether a point (mm) whose skin faces so can be seen from where the camera goes to stand. */
  sees(at: Vec3, facing: Vec3): boolean {
    if (!this.faces(at, facing)) return false;
    this.camera.updateMatrixWorld();
    return this.frames(target.set(...at).project(this.camera));
  }

  /** Whether a point of the picture (-1 to 1) lies in what the sheet leaves free. */
  frames({ x, y }: { readonly x: number; readonly y: number }): boolean {
    return Math.abs(x) < 1 && y < 1 && y > 1 - 2 * this.#free;
  }

  /** The stand that shows all, and how far one may go from the body. */
  limit(home: Stand, room: Box3): void {
    this.#home = home;
    this.#controls.maxDistance = home.distance * 1.35;
    this.#controls.setBoundary(room);
  }

  /** True while one is near enough that turning should keep the place. */
  get close(): boolean {
    return this.#controls.distance < 0.6 * (this.#home?.distance ?? Infinity);
  }

  /** Go and look from there; eased, or at once. */
  stand({ target, azimuth, polar, distance }: Stand, eased: boolean): void {
    const controls = this.#controls;
    void controls.moveTo(...target, eased);
    void controls.rotateTo(nearestTurn(azimuth, controls.azimuthAngle), polar, eased);
    void controls.dollyTo(distance, eased);
    this.touched = false;
    this.#moved();
  }

  /** Turn around the present place. */
  turn(azimuth: number, eased: boolean, polar = LEVEL): void {
    void this.#controls.rotateTo(nearestTurn(azimuth, this.#controls.azimuthAngle), polar, eased);
    this.#moved();
  }

  /** Arrow keys orbit, + and - zoom. True if the key was one of these. */
  key(name: string, eased: boolean): boolean {
    const controls = this.#controls;
    const turns: Record<string, readonly [number, number]> = {
      ArrowLeft: [-KEY_TURN, 0],
      ArrowRight: [KEY_TURN, 0],
      ArrowUp: [0, -KEY_TURN],
      ArrowDown: [0, KEY_TURN],
    };
    const turn = turns[name];
    if (turn) void controls.rotate(turn[0], turn[1], eased);
    else if (name === '+' || name === '=')
      void controls.dollyTo(controls.distance / KEY_ZOOM, eased);
    else if (name === '-') void controls.dollyTo(controls.distance * KEY_ZOOM, eased);
    else return false;
    this.touched = true;
    this.#moved();
    return true;
  }

  dispose(): void {
    this.#controls.dispose();
  }
}

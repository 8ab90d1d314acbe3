/** What is known of a muscle: its measured rows, and the particulars that no row holds. */
import type { Surface } from '../../geometry/surface.ts';
import type { Figure, Vec3 } from '../../mesh.ts';

export type Layer = 'superficial' | 'middle' | 'deep';

/** Where a muscle lies: how much fat is over it goes by that. */
export type Place =
  'head' | 'neck' | 'trunk' | 'buttock' | 'arm' | 'forearm' | 'thigh' | 'leg' | 'hand or foot';

/** A section of a line: its middle, half its width and half its thickness (mm), and which way it is wide. */
export type Station = [
  x: number,
  y: number,
  z: number,
  width: number,
  thickness: number,
  wx: number,
  wy: number,
  wz: number,
];

/** Fibre lines of a sheet, from one edge to the other. */
export type Lines = Vec3[][];

/** One part on one figure, left side, mm and ml. */
export interface PartFigures {
  /** from origin to insertion */
  line: Station[];
  /** on the middle of a sheet or fan, from one edge to the other */
  fibres?: Lines;
  /** constructed lines to the digits, from the end of the line; those of ten points have one at every bend */
  tendons?: Lines;
  /** the attachments, in the order of the fibres */
  origin: Vec3[];
  insertion: Vec3[];
  /** share of the line where the section is above 30 % of its largest; tendon outside */
  belly: [from: number, to: number];
  /** of the surface below the skin */
  depth: [least: number, median: number];
  volume: number;
}

/** Where the fleshy part ends and how thick the tendon beyond it is. */
export interface Taper {
  /** 0..1 of the line */
  from: number;
  to: number;
  /** half thickness of the tendon, mm; its half width is at most `flat` times that (1.6 unless said) */
  tendon: number;
  flat?: number;
}

/** How an end runs out. */
export interface Tip {
  /** share of the length over which it does */
  over: number;
  /** shares of the width and of the thickness that are left at the very end */
  width: number;
  thickness: number;
  /** how far it runs on beyond the measured end, so that what it loses is not missed there: rings */
  on?: number;
}
export interface Tips {
  start?: Tip;
  end?: Tip;
}

/** How a line that jumps from section to section is evened out. */
export interface Calm {
  rounds: number;
  /** its sections point every way: all take one direction */
  oneWay?: boolean;
}

/** How a sheet's edges run out on the bone under it. */
export interface Rests {
  /** over how many mm */
  over: number;
}

/** Particulars of a part. */
interface PartParticulars {
  /** where the flesh ends and how thick the tendon is: measured sections of tendons are too wide */
  taper?: Taper;
  /** where it turns into tendon whose measured width is kept, or a sheet does; 0..1 of the line */
  pale?: [from: number, to: number];
  /** shares of their thickness that first stations keep */
  thinned?: number[];
  /** half width and half thickness of first stations that are drawn otherwise than measured, mm */
  begins?: [width: number, thickness: number][];
  /** ends that run out thin instead of being cut off */
  tips?: Tips;
  calm?: Calm;
  /**
   * Hollow on one side: its sections were measured as if flat, but their middle lies `rise` half widths
   * further `out` than their edges
   */
  bent?: { out: Vec3; rise: number };
  /** bones under it that it rises over */
  overBones?: RegExp;
  /** a sheet that goes over into a tendon on the bone: its edges lie down there */
  rests?: Rests;
}

export interface PartRow extends Record<Figure, PartFigures>, PartParticulars {
  name: string;
  type: 'strap' | 'fusiform' | 'sheet' | 'fan' | 'ring';
  basis: 'measured' | 'constructed';
}

/** How a sheet thins out towards its edges: over the greater of two lengths. */
export interface Rim {
  /** share of half the width */
  share: number;
  /** share of half the thickness */
  blunt: number;
}

/** A share over a sheet, `u` 0..1 from origin to insertion, `v` 0..1 from the first fibre to the last. */
export type Share = (u: number, v: number) => number;

/** Particulars of a sheet or fan. */
interface SheetParticulars {
  /** parts abut on each other with their full thickness, and are sewn along their common edges */
  abuts?: boolean;
  /** a body rather than a sheet: lens-shaped across */
  solid?: boolean;
  rim?: Rim;
  /** steps of the mesh across, or mm that one covers */
  across?: { steps?: number; step?: number };
  /** rounds in which its rays are turned to their neighbours' */
  even?: number;
  /** where it is tendon over a long stretch, 0 flesh .. 1 tendon */
  tendon?: Share;
  /** where it is thinner than its mean section: the share that it keeps */
  thin?: Share;
  /** its fibre lines where they are drawn otherwise than measured; they are laid flat at their ends without */
  fibres?: (figure: Figure, part: PartFigures) => Lines;
  /** its middle surface where that is not the one over its fibre lines */
  surface?: (figure: Figure, part: PartFigures) => Surface;
  /** the same surface run through anew */
  rerun?: (surface: Surface) => Surface;
  /** depth of its middle below the skin, mm, where that is not the fibres' own */
  depth?: (u: number, v: number, measured: number, median: number) => number;
  /** as a whole it keeps to the measured median depth */
  keepsDepth?: boolean;
  /** mm that it is drawn towards that depth at most */
  drawn?: number;
}

/** How a muscle lies to what is around it. */
interface Neighbours {
  place: Place;
  /** muscles under it that may not come through: they stay below its middle, and it rises over their edges */
  covers?: string[];
  /** bones under it that it rises over */
  overBones?: RegExp;
  /** a sheet on a bone that is drawn coarsely: it is laid on what is drawn */
  onBone?: boolean;
}

export interface MuscleRow extends SheetParticulars, Neighbours {
  layer: Layer;
  parts: PartRow[];
  /** parts that were measured one by one and meet in life, or lie otherwise than measured; changes copies */
  mend?: (figure: Figure, parts: PartRow[]) => void;
  /** muscles whose edges it shares, mended together with it when each has been mended alone */
  joins?: {
    with: string[];
    mend: (figure: Figure, own: PartRow[], ...others: PartRow[][]) => void;
  };
}

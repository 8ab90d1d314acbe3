/**
 * The fat between skin and outermost muscle, mm: what the figures of the table were registered under.
 * An assumption about two average adults, not a measurement.
 */
import type { Figure } from '../../mesh.ts';
import type { Place } from '../lines/row.ts';

const FAT: Record<Figure, Record<Place, number>> = {
  male: {
    head: 1,
    neck: 4,
    trunk: 8,
    buttock: 13,
    arm: 5,
    forearm: 4.2,
    thigh: 7.5,
    leg: 5.5,
    'hand or foot': 1,
  },
  female: {
    head: 1,
    neck: 4,
    trunk: 9,
    buttock: 19,
    arm: 6.5,
    forearm: 4.2,
    thigh: 11,
    leg: 6.5,
    'hand or foot': 1,
  },
};

/** Least depth below the skin that the flesh of a muscle has, mm. */
export const fatOver = (place: Place, figure: Figure): number => FAT[figure][place];

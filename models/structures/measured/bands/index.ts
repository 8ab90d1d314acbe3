/**
 * What closes the figure between muscles and bones: fasciae, ligaments, cartilages, and the few muscles
 * without a page of their own. After textbooks, from bony landmarks; all are constructed. Left ones, mirrored
 * on the right; those of the mid-line are given by their left half.
 */
import { HEAD, THROAT } from './head.ts';
import { KNEE, KNEE_SHEETS } from './knee.ts';
import { LIMBS } from './limbs.ts';
import type { SheetRow, SolidRow } from './rows.ts';
import { TRUNK } from './trunk.ts';

export type { BandLayer, Edge, Ground, Lay, Tissue } from './rows.ts';

/** Sheets and straps; see `settle/drape.ts` for how they are laid. */
export const SHEETS: readonly SheetRow[] = [...TRUNK, ...LIMBS, ...KNEE_SHEETS, ...HEAD];

/** Cartilages and eyes, built as solids. */
export const SOLIDS: readonly SolidRow[] = [...THROAT, ...KNEE];

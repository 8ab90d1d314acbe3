import { readStore, writeStore } from '../shared/store';

export const SHARPNESSES = ['auto', 'sharp', 'light'] as const;
export type Sharpness = (typeof SHARPNESSES)[number];

const KEY = 'myomap.sharpness';

/** How finely the 3D body is drawn: as the device can, always sharp, or light for an old device. */
export class Picture {
  sharpness: Sharpness = $state('auto');

  constructor() {
    const stored = readStore(KEY);
    this.sharpness = SHARPNESSES.find((one) => one === stored) ?? 'auto';
  }

  /** Keep the choice on the device. */
  keep(): void {
    writeStore(KEY, this.sharpness);
  }
}

/** One for the page: the menu sets it, the body follows. */
export const picture = new Picture();

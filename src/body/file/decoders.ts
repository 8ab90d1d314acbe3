import type { InsideModel } from '../inside/inside-model';
import { skinModel, type SkinModel } from '../skin/skin-model';
import type { Muscles } from './decode-muscles';
import { decodeSkin } from './decode-skin';

/** What each file of the model pipeline becomes. */
export interface Decoded {
  readonly skin: SkinModel;
  readonly muscles: Muscles;
  readonly frame: InsideModel;
}

/**
 * From bytes to what is drawn. Each rejects if the bytes are no such file. What reads the inside comes with
 * the inside: the skin shall not wait for it.
 */
export const DECODERS: {
  readonly [Kind in keyof Decoded]: (file: ArrayBuffer) => Promise<Decoded[Kind]>;
} = {
  skin: async (file) => skinModel(await decodeSkin(file)),
  muscles: async (file) => (await import('./decode-muscles')).decodeMuscles(file),
  frame: async (file) => (await import('./decode-frame')).decodeFrame(file),
};

import type { InsideModel } from '../inside/inside-model';
import { skinModel, type SkinModel } from '../skin/skin-model';
import { decodeFrame } from './decode-frame';
import { decodeMuscles, type Muscles } from './decode-muscles';
import { decodeSkin } from './decode-skin';

/** What each file of the model pipeline becomes. */
export interface Decoded {
  readonly skin: SkinModel;
  readonly muscles: Muscles;
  readonly frame: InsideModel;
}

/** From bytes to what is drawn. Each rejects if the bytes are no such file. */
export const DECODERS: {
  readonly [Kind in keyof Decoded]: (file: ArrayBuffer) => Promise<Decoded[Kind]>;
} = {
  skin: async (file) => skinModel(await decodeSkin(file)),
  muscles: decodeMuscles,
  frame: decodeFrame,
};

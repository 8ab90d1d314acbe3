import { DECODERS, type Decoded } from './decoders';

/** What the page asks for, and what it is told. */
export interface Order {
  readonly kind: keyof Decoded;
  readonly file: ArrayBuffer;
}
export type Delivery = { readonly made: unknown } | { readonly failed: string };

/** Every buffer in a value, each once: they are handed over, not copied. */
function buffersIn(value: unknown, found = new Set<ArrayBufferLike>()): Set<ArrayBufferLike> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) buffersIn(part, found);
  return found;
}

self.onmessage = ({ data: { kind, file } }: MessageEvent<Order>): void => {
  const answer = (delivery: Delivery, transfer: Transferable[] = []): void =>
    self.postMessage(delivery, { transfer });
  DECODERS[kind](file).then(
    (made) => answer({ made }, [...buffersIn(made)] as ArrayBuffer[]),
    (error: unknown) => answer({ failed: String(error) }),
  );
};

/**
 * What is read on pages alone: the learn pages, what may help, and what the statements of the atlas rest on. Apart from
 * the other facts: a tap on the body is answered without them, and they are nearly half of the whole.
 */
export const files: Record<string, unknown> = import.meta.glob(
  ['./content/sore.json', './content/{learn,care,nerves,alike,asks,registers,sources}/*.json'],
  { eager: true, import: 'default' },
);

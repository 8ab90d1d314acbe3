/**
 * What the statements of the atlas rest on. Apart from the facts: a tap on the body is answered without it,
 * and it is a third of the whole.
 */
export const files: Record<string, unknown> = import.meta.glob('./content/sources/*.json', {
  eager: true,
  import: 'default',
});

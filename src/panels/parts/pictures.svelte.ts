type Pictures = typeof import('../picture');

let here: Pictures | undefined = $state.raw();
let asked = false;

/**
 * The small figure and its drawings, fetched once for all pages and lists. Undefined until they are
 * here; where they cannot be had, they are asked for again with the next picture.
 */
export function pictures(): Pictures | undefined {
  if (!asked) {
    asked = true;
    import('../picture').then(
      (come) => (here = come),
      () => (asked = false),
    );
  }
  return here;
}

import * as v from 'valibot';
import { sentence } from './common';

type Texts = string | { [key: string]: Texts };

/**
 * `words/<language>/interface/<file>.json`: words for the atlas's terms, by term. Which terms a file must
 * hold is proved where it is read, by the types.
 */
export const interfaceWords: v.GenericSchema<Texts> = v.union([
  sentence,
  // What stands at a side of the body.
  v.pipe(v.string(), v.regex(/^\p{L}$/u)),
  v.record(
    v.string(),
    v.lazy(() => interfaceWords),
  ),
]);

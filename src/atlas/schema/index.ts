/** The shape of every file in `content/` and `words/`, by folder. Checked by the tests. */
import { askFacts, askWords, registerFacts, registerWords } from './asks';
import { careFacts, careWords } from './care';
import { conditionFacts, conditionWords } from './condition';
import { learnFacts, learnWords } from './learn';
import { muscleFacts, muscleWords } from './muscle';
import { alikeFacts, alikeWords, nerveFacts, nerveWords } from './nerve';
import { regionFacts, regionWords } from './region';
import { redFlagFacts, redFlagWords, structureFacts, structureWords } from './safety';
import { sourceFacts } from './source';

export const factSchemas = {
  regions: regionFacts,
  conditions: conditionFacts,
  muscles: muscleFacts,
  'red-flags': redFlagFacts,
  structures: structureFacts,
  learn: learnFacts,
  care: careFacts,
  nerves: nerveFacts,
  alike: alikeFacts,
  asks: askFacts,
  registers: registerFacts,
  sources: sourceFacts,
} as const;

export const wordSchemas = {
  regions: regionWords,
  conditions: conditionWords,
  muscles: muscleWords,
  'red-flags': redFlagWords,
  structures: structureWords,
  learn: learnWords,
  care: careWords,
  nerves: nerveWords,
  alike: alikeWords,
  asks: askWords,
  registers: registerWords,
} as const;

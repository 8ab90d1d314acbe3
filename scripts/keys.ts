/** Write `src/language/keys.ts`, the types of the messages, from the English ones. */
import { writeFileSync } from 'node:fs';
import { FALLBACK, readWords } from '../src/atlas/word-files';
import { keysSource } from './messages';

const target = new URL('../src/language/keys.ts', import.meta.url);
writeFileSync(target, keysSource(readWords(FALLBACK).files));

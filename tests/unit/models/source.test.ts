import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../../models/source';

describe('the source package', () => {
  it('is refused when its hash differs', () => {
    expect(() => checkIntegrity(new TextEncoder().encode('not the archive'), 'data@1')).toThrow(
      /^wrong hash of data@1: sha512-/,
    );
  });
});

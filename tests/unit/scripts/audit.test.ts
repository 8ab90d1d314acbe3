import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../scripts/audit.mjs';

const told = (severities: Readonly<Record<string, string>>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      Object.entries(severities).map(([name, severity]) => [name, { name, severity }]),
    ),
    metadata: { vulnerabilities: { total: Object.keys(severities).length } },
  });

describe('what the registry tells of what is shipped', () => {
  it('fails where something is grave, and names it', () => {
    expect(verdictOf(told({ d3: 'high', three: 'low', svelte: 'critical' }))).toEqual({
      kind: 'weak',
      names: ['d3', 'svelte'],
    });
  });

  it('passes where nothing is', () => {
    expect(verdictOf(told({})).kind).toBe('clean');
    expect(verdictOf(told({ three: 'moderate' })).kind).toBe('clean');
  });

  it('is skipped where no registry answers', () => {
    for (const text of ['', 'npm error', '{}', 'null', '{"message":"405","statusCode":405}'])
      expect(verdictOf(text).kind).toBe('skipped');
  });
});

/** Known weaknesses of what is shipped, as the registry tells them: a step of `npm test`. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './prepare.mjs';

/**
 * What an answer of `npm audit --json` means.
 *
 * @param text what was printed
 * @returns skipped where no registry
 *   answered: without a network nothing can be told, and nothing fails
 */
export function verdictOf(text) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return { kind: 'skipped' };
  }
  const counts = answer?.metadata?.vulnerabilities;
  if (!counts) return { kind: 'skipped' };
  const names = Object.values(answer.vulnerabilities ?? {})
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name }) => name)
    .sort();
  return names.length ? { kind: 'weak', names } : { kind: 'clean' };
}

/** @returns the exit code: 1 where something that is shipped has a grave weakness */
export function audit() {
  const { stdout = '' } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 30_000,
    shell: process.platform === 'win32',
  });
  const verdict = verdictOf(stdout ?? '');
  if (verdict.kind === 'skipped') console.log('skipped: no registry answers');
  else if (verdict.kind === 'clean') console.log('nothing grave is known of what is shipped');
  else console.log(`grave weaknesses are known of: ${verdict.names.join(', ')}`);
  return verdict.kind === 'weak' ? 1 : 0;
}

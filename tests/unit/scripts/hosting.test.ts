import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../scripts/headers.mjs';
import { parseHash } from '../../../src/state/snapshot';
import { atlas } from '../../helpers/atlas';
import {
  apacheFile,
  caddyFile,
  headersFile,
  nginxFile,
  STRAY_SCRIPT,
  strayPage,
} from '../../../scripts/vite-hosting';

const files = { headersFile, apacheFile, nginxFile, caddyFile };

describe('files for hosts', () => {
  it.each(Object.entries(files))('%s sends every header of npm start', (_, file) => {
    for (const [name, value] of Object.entries(securityHeaders([STRAY_SCRIPT]))) {
      expect(file()).toContain(name);
      expect(file()).toContain(value);
    }
  });

  it('are written down as they are made (`vitest -u` writes them anew)', async () => {
    await expect(nginxFile()).toMatchFileSnapshot('../../../docs/hosting/nginx.conf');
    await expect(caddyFile()).toMatchFileSnapshot('../../../docs/hosting/Caddyfile');
  });
});

describe('the frame for the page of a course', () => {
  const [, frame = ''] = /(<iframe[\s\S]*?)>/.exec(readFileSync('docs/hosting.md', 'utf8')) ?? [];

  it('has a title for whoever does not see it, and shows a place that there is', () => {
    expect(frame).toMatch(/\stitle="Myomap: \w+/);
    const [, hash = ''] = /src="https:[^"#]*(#[^"]*)"/.exec(frame) ?? [];
    const { place } = parseHash(hash);
    expect(place.page === 'region' && atlas.regions.has(place.id)).toBe(true);
    // Other sites may hold it: no header forbids that.
    const sent = JSON.stringify(securityHeaders([STRAY_SCRIPT]));
    expect(sent).not.toMatch(/frame-ancestors '(?:none|self)'|X-Frame-Options/);
  });
});

describe('the policy', () => {
  const policy = securityHeaders([STRAY_SCRIPT])['Content-Security-Policy'] ?? '';

  it('lets no script and no style run that is not ours', () => {
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*|https?:/);
    for (const rule of ["default-src 'self'", "style-src 'self'", "object-src 'none'"])
      expect(policy).toContain(rule);
  });

  it('knows the one script that stands inside a page, to the letter', () => {
    const scripts = [...strayPage().matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text);
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(policy).toContain(`'sha256-${hash}'`);
  });

  it('finds no other script in the pages', () => {
    expect(readFileSync('src/index.html', 'utf8')).not.toMatch(/<script>|<style|\son\w+=|style=/);
  });
});

describe('the page for addresses that are no file', () => {
  const leads = (address: string): string | undefined => {
    let to: string | undefined;
    const { pathname, search, hash } = new URL(address);
    const location = { pathname, search, hash, replace: (next: string) => (to = next) };
    // The very text that stands in the page, with a location of ours.
    new Function('location', STRAY_SCRIPT)(location);
    return to && new URL(to, address).href;
  };
  const HOST = 'https://example.org';

  it.each([
    ['/%23/region/neck-back?side=left', '/#/region/neck-back?side=left'],
    ['/%2523/region/neck-back', '/#/region/neck-back'],
    ['/%23%2Fregion%2Fneck-back', '/#/%2Fregion%2Fneck-back'],
    ['/health/myomap/%23/muscle/soleus?tp=1', '/health/myomap/#/muscle/soleus?tp=1'],
    ['/region/neck-back', '/#/region/neck-back'],
    ['//region/neck-back', '/#/region/neck-back'],
    ['/start', '/#/start'],
    ['/myomap/learn/session', '/myomap/#/learn/session'],
  ])('%s leads to %s', (from, to) => expect(leads(HOST + from)).toBe(HOST + to));

  it('stays where nothing is known, and says so with a way on', () => {
    for (const path of ['/nonsense', '/regional', '/a/b/c?x=1'])
      expect(leads(HOST + path)).toBeUndefined();
    expect(strayPage()).toContain('no page of Myomap');
    expect(strayPage()).toContain('<a href="/">');
    expect(strayPage()).not.toMatch(/%page\./);
  });
});

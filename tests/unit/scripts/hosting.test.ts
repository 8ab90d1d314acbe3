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

const STRAY_PAGE = strayPage();
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
  /** What a host has, by path; everything else is answered with the page itself, as hosts do. */
  type Host = Readonly<Record<string, string>>;
  const MYOMAP = JSON.stringify({ name: 'Myomap' });

  /** The very text that stands in the page, with a location, a page and a host of ours. */
  async function opened(address: string, host: Host = { '/manifest.webmanifest': MYOMAP }) {
    let to: string | undefined;
    let ready: (() => void) | undefined;
    const asked: string[] = [];
    const { pathname, search, hash } = new URL(address);
    const location = { pathname, search, hash, replace: (next: string) => (to = next) };
    const element = (href: string) => {
      const link = { href, style: {}, parentNode: {} };
      return Object.assign(link, { parentNode: { firstChild: link } });
    };
    const home = element('./');
    const up = { firstChild: element('../'), there: true, remove: () => (up.there = false) };
    const document = {
      body: { style: {} },
      getElementById: (id: string) => ({ home, up })[id],
    };
    const fetch = (path: string) => {
      asked.push(path);
      return Promise.resolve({
        json: () => Promise.resolve().then((): unknown => JSON.parse(host[path] ?? STRAY_PAGE)),
      });
    };
    new Function('location', 'document', 'fetch', 'addEventListener', STRAY_SCRIPT)(
      location,
      document,
      fetch,
      (_: string, run: () => void) => (ready = run),
    );
    ready?.();
    // As many turns as the folders that it may ask take.
    for (let i = 0; i < 100; i += 1) await Promise.resolve();
    return { to: to && new URL(to, address).href, home: home.href, up: up.there, asked };
  }
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
    ['/nonsense#/region/heel', '/#/region/heel'],
  ])('%s leads to %s', async (from, to) => expect((await opened(HOST + from)).to).toBe(HOST + to));

  it('stays where nothing is known, and says so with a way on', async () => {
    for (const path of ['/nonsense', '/regional', '/a/b/c?x=1', '//a/b'])
      expect(await opened(HOST + path)).toMatchObject({ to: undefined, home: '/', up: false });
    expect(strayPage()).toContain('no page of Myomap');
    expect(strayPage()).not.toMatch(/%page\./);
  });

  it('finds the folder that holds the app, also beside another one', async () => {
    const host = { '/manifest.webmanifest': '{"name":"Other"}', '/m/manifest.webmanifest': MYOMAP };
    for (const path of ['/m/nonsense', '/m/a/b/c', '/m/'])
      expect(await opened(HOST + path, host)).toMatchObject({ to: undefined, home: '/m/' });
    const { to } = await opened(`${HOST}/m/index.htm#/region/heel`, host);
    expect(to).toBe(`${HOST}/m/#/region/heel`);
  });

  it('leaves the way by folders where it finds none, and asks few', async () => {
    const far = await opened(`${HOST}/${'a/'.repeat(500)}b`, {});
    expect(far).toMatchObject({ to: undefined, home: './', up: true });
    expect(far.asked.length).toBeLessThan(10);
  });

  it('leads there without a script too: into the folder, then one up at a time', () => {
    const links = [...strayPage().matchAll(/<a [^>]*href="([^"]*)"/g)].map(
      ([, href]) => href ?? '',
    );
    expect(links).toEqual(['./', '../']);
    for (const path of ['/m/nonsense', '/m/a/b/c', '/m/a/']) {
      let at = new URL(path, HOST).href;
      for (let i = 0; i < 5 && at !== `${HOST}/m/`; i += 1) {
        const [here = '', above = ''] = links.map((href) => new URL(href, at).href);
        at = here === at ? above : here;
      }
      expect(at).toBe(`${HOST}/m/`);
    }
  });

  it('is found on Apache in whatever folder it lies, and not for a part that is gone', () => {
    expect(apacheFile()).toMatch(/-f\n.*-d\n {2}RewriteRule !\^assets\/ 404\.html \[L\]/);
  });
});

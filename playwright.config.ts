import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.MYOMAP_TEST_PORT ?? 4299);

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.e2e.ts', 'perf/**/*.e2e.ts', 'visual/**/*.e2e.ts'],
  snapshotPathTemplate: '{testDir}/visual/goldens/{arg}{ext}',
  // Software rendering fills a core: more workers than two would only wait for each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    browserName: 'chromium',
    launchOptions: { executablePath: await findBrowser(), args: BROWSER_FLAGS },
    actionTimeout: 20_000,
    trace: 'off',
    // Software rendering takes a quarter of a second for a frame: only where motion is part of what is
    // tried (body, keyboard, budgets) do cameras ease and colours fade.
    contextOptions: { reducedMotion: 'reduce' },
  },
  // The app as it is shipped, and beside it a build with the two test languages.
  webServer: ['dist', 'dist-languages'].map((FOLDER, i) => ({
    command: 'node scripts/serve-tests.mjs',
    env: { PORT: String(port + 60 * i), FOLDER },
    url: `http://localhost:${port + 60 * i}/`,
    reuseExistingServer: false,
  })),
});

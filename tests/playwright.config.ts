import { defineConfig } from '@playwright/test';
import { isFullMatrix } from './matrix.ts';
import { chromium } from './tools.ts';

export default defineConfig({
  testDir: 'site',
  outputDir: '.results/artifacts',
  globalSetup: './serve.ts',
  fullyParallel: true,
  // Many tests wait, most of all in the full matrix, so more browsers than cores keep the cores busy.
  workers: isFullMatrix ? 4 : 3,
  timeout: 120_000,
  // Generous, so that a busy machine does not fail a test.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['dot'], ['json', { outputFile: '.results/site.json' }]],
  use: {
    contextOptions: { reducedMotion: 'reduce' },
    // Only the tests of offline reading allow service workers.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

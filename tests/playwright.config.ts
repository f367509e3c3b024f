import { defineConfig } from '@playwright/test';
import { chromium } from './tools.ts';

export default defineConfig({
  testDir: 'site',
  outputDir: '.results/artifacts',
  globalSetup: './serve.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // A busy machine is no fault of a page.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['dot'], ['json', { outputFile: '.results/site.json' }]],
  use: {
    contextOptions: { reducedMotion: 'reduce' },
    // What is saved for offline answers only where that is tested.
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

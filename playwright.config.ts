import { defineConfig } from '@playwright/test';
import { findLightChromium } from './scripts/programs/install.ts';

const executablePath = findLightChromium();

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A second try in CI only, where other programs share the cores; it is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    actionTimeout: 15_000,
    acceptDownloads: true,
    // Keeping the whole application for later takes a fifth of a journey's time; those that are about it allow it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's own background calls would look like leaks in what is recorded, and fail on closed networks.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});

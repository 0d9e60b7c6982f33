import { defineConfig } from 'vitest/config';

// Unit tests stand beside the code; the suites that need other programs stand in tests/ and are run by
// scripts/test.ts, which installs what they need first.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'core/**/*.test.ts',
            'server/**/*.test.ts',
            'pwa/**/*.test.{ts,tsx}',
            'extension/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/conventions/**/*.test.ts',
          ],
          testTimeout: 30_000,
          globalSetup: ['tests/server/global-setup.ts'],
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';
import { mutate } from './tests/sync/mutate.ts';

// Unit tests stand beside the code; the suites that need other programs stand in tests/ and are run by
// scripts/test.ts, which installs what they need first.
export default defineConfig({
  test: {
    // What was transformed without the mutant must not be taken for what is transformed with it.
    fsModuleCache: !process.env.MUTANT,
    // Most of a test's time is PostgreSQL's: two at once keep two cores busy.
    maxWorkers: 2,
    projects: [
      {
        // Set by scripts/sync-mutants.ts alone.
        plugins: process.env.MUTANT ? [mutate(process.env.MUTANT)] : [],
        test: {
          name: 'unit',
          include: [
            'core/**/*.test.ts',
            'server/**/*.test.ts',
            'pwa/**/*.test.{ts,tsx}',
            'extension/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/attacks/**/*.test.ts',
            'tests/conventions/**/*.test.ts',
            'tests/sync/**/*.test.ts',
          ],
          exclude: ['tests/attacks/enumeration.test.ts'],
          // Password hashes are meant to take long, and these cores are shared.
          testTimeout: 90_000,
          // A file's portals are opened and closed in hooks, one after the other.
          hookTimeout: 90_000,
          globalSetup: ['tests/server/global-setup.ts'],
        },
      },
      {
        test: {
          // Compares times, so nothing else may run beside it.
          name: 'enumeration',
          include: ['tests/attacks/enumeration.test.ts'],
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

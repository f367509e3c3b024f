import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/compare/*.test.ts'],
    maxWorkers: '100%',
    // Evaluating the modules anew for each file would take longer than most tests. Since files share them, spy on a
    // method instead of mocking a module, which other files may have loaded already.
    isolate: false,
    restoreMocks: true,
    // Long enough for a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

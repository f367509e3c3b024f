import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/compare/*.test.ts'],
    maxWorkers: '100%',
    // The files that a worker runs share their modules, which would otherwise be evaluated anew for each file. So no test
    // mocks a module.
    isolate: false,
    // Long enough for a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});

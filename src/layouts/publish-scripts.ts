import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Publishes the scripts that scripts.ts loads on demand. Astro by itself publishes only those that a component names. */
export function publishScripts(): Plugin {
  return {
    name: 'publish-scripts',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async writeBundle({ dir }) {
      const { assetsDir, outDir } = this.environment.getTopLevelConfig().environments['client']!.build;
      await cp(path.join(dir!, assetsDir), path.join(outDir, assetsDir), { recursive: true });
    },
  };
}

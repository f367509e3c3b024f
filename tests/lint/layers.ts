import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of the source. */
export const src = path.resolve(import.meta.dirname, '../../src');

/**
 * The folders and files at the root of src, from the top layer to the bottom one.
 * Imports point down: a file imports from the layers below its own, never from its own layer's other folders.
 */
export const layers = [
  ['env.d.ts', 'pages', 'commands'],
  ['layouts', 'import'],
  ['styles'],
  ['features'],
  ['components'],
  ['collections'],
  ['content.config.ts', 'content-files'],
  ['ledger'],
  ['markdown'],
  ['design', 'i18n', 'client'],
  ['text', 'ids.ts', 'paragraph-sign.ts', 'content-paths.ts', 'routes.ts', 'site.ts', 'baseline.ts'],
];

/** All parts of src that have rules of their own: each folder or file in a layer, and each feature. */
export const parts = layers.flat().flatMap((part) => (part === 'features' ? features() : part));

/** Returns the part that holds a file, by its path in src: `features/search` for `features/search/index/a.ts`. */
export function partOf(file: string): string | undefined {
  return parts.find((part) => file === part || file.startsWith(`${part}/`));
}

/** Tells whether files in one part may import files in another one. */
export function mayImport(from: string, to: string): boolean {
  if (to === 'content.config.ts') return false;
  return from === to || allowed[from] === to || layerOf(from) < layerOf(to);
}

/** Imports within a layer that are harmless. */
const allowed: Record<string, string> = {
  'content.config.ts': 'content-files',
  // Scripts in the browser show messages.
  client: 'i18n',
  // A file of the content is a section.
  'content-paths.ts': 'ids.ts',
  // A permalink is made from an id.
  'routes.ts': 'ids.ts',
};

function layerOf(part: string): number {
  return layers.findIndex((layer) => layer.includes(part.split('/')[0]!));
}

function features(): string[] {
  const entries = readdirSync(path.join(src, 'features'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `features/${name}`);
}

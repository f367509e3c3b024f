import type { Plugin } from 'vite';
import { sharedContent } from '#content-files/bridge.ts';
import { packPassages, type PassageTable } from '#features/search/passages/passage-table.ts';
import { Messages } from '#i18n/messages.ts';
import { basePath } from '#routes.ts';
import { type ListedPage, listPassages } from './list-passages.ts';

/** The longest essay or thread of comments, in characters, that has files; Pagefind alone searches longer ones. */
const LONGEST = 160_000;
/** Characters at which a file is full; compressed, that is about 15 KB. */
const FULL = 40_000;

const KINDS = ['essay', 'comments'] as const;
type Kind = (typeof KINDS)[number];

/** The module that lists the files, and the beginning of the names of the modules that become files. */
const LIST = 'virtual:passages';
const FILE = `${LIST}/`;
/** Other plugins leave modules alone whose names begin with this sign. */
const OWN = '\0';

/** Publishes all passages in files, for search to load (sources/passage-files.ts). */
export function passageFiles(): Plugin {
  let base = '/';
  const filesOf = (kind: Kind) => {
    const content = sharedContent();
    return splitPassages(kind, listPassages(content, base, new Messages(content.language)));
  };
  return {
    name: 'passage-files',
    configResolved(config) {
      base = basePath(config.base);
    },
    resolveId: (id) => (id === LIST || id.startsWith(FILE) ? OWN + id : undefined),
    load(id) {
      if (id === OWN + LIST)
        return KINDS.map((kind) => `export const ${kind} = ${loaders(kind, filesOf(kind))};`).join('');
      if (!id.startsWith(OWN + FILE)) return undefined;
      const [kind, number] = id.slice((OWN + FILE).length).split('-') as [Kind, string];
      return `export default ${JSON.stringify(filesOf(kind)![Number(number)])}`;
    },
    configureServer({ middlewares, moduleGraph }) {
      // In dev, the text may have changed since the last request.
      middlewares.use((request, _, next) => {
        if (request.url?.includes(LIST)) {
          for (const [id, module] of moduleGraph.idToModuleMap)
            if (id.includes(LIST)) moduleGraph.invalidateModule(module);
        }
        next();
      });
    },
  };
}

/** Returns the code of a list of functions that load the files; of nothing if the text is too long for them. */
function loaders(kind: Kind, files: PassageTable[] | undefined): string {
  return files ? `[${files.map((_, i) => `() => import('${FILE}${kind}-${i}')`).join()}]` : 'undefined';
}

/** Divides the passages of the essay or its comments among files; undefined if they are too long for them. */
export function splitPassages(kind: Kind, pages: Iterable<ListedPage>): PassageTable[] | undefined {
  const files: PassageTable[] = [];
  let length = 0;
  for (const { path, passages } of pages) {
    for (const part of packPassages(path, passages)) {
      const [, place, rows] = part;
      if ((place.id === 'comments') !== (kind === 'comments')) continue;
      (files[Math.floor(length / FULL)] ??= []).push(part);
      for (const [, , text] of rows) length += text.length;
      if (length > LONGEST) return undefined;
    }
  }
  return files.filter(Boolean);
}

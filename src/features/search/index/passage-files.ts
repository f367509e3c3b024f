import type { Plugin } from 'vite';
import { sharedContent } from '#content-files/bridge.ts';
import type { OpenContent } from '#content-files/open-content.ts';
import { packPassages, type PassageTable } from '#features/search/passages/passage-table.ts';
import type { Passage } from '#features/search/passages/passage.ts';
import { Messages } from '#i18n/messages.ts';
import { type ListedPage, listPassages } from './list-passages.ts';

/** The longest essay or thread of comments, in characters, that has files; Pagefind alone searches longer ones. */
const LONGEST = 160_000;
/** Characters at which a file is full; compressed, that is about 15 KB. */
const FULL = 40_000;

/** The files of passages; undefined where the text is too long for them. */
interface PassageFiles {
  essay: PassageTable[] | undefined;
  comments: PassageTable[] | undefined;
}

/** The module that lists the files, and the beginning of the names of the modules that become files. */
const LIST = 'virtual:passages';
const FILE = `${LIST}/`;
/** Other plugins leave modules alone whose names begin with this sign. */
const OWN = '\0';

/** Publishes all passages in files, for search to load (sources/sources.ts). */
export function passageFiles(): Plugin {
  return {
    name: 'passage-files',
    resolveId: (id) => (id.startsWith(LIST) ? OWN + id : undefined),
    load(id) {
      if (!id.startsWith(OWN + LIST)) return undefined;
      const files = filesOf(sharedContent());
      if (id === OWN + LIST)
        return Object.entries(files)
          .map(([kind, tables]) => loaders(kind, tables))
          .join('\n');
      const [kind, number] = id.slice((OWN + FILE).length).split('-') as [keyof PassageFiles, string];
      return `export default ${JSON.stringify(files[kind]![Number(number)])}`;
    },
    configureServer({ middlewares, moduleGraph }) {
      // In dev, the text may have changed since the last request.
      middlewares.use((request, _, next) => {
        const isAsked = request.url?.includes(LIST);
        for (const [id, module] of isAsked ? moduleGraph.idToModuleMap : []) {
          if (id.startsWith(OWN + LIST)) moduleGraph.invalidateModule(module);
        }
        next();
      });
    },
  };
}

/** Returns whether an essay or its comments are too long for files, so that search cannot do without the index. */
export function needsIndex(content: OpenContent): boolean {
  return Object.values(filesOf(content)).includes(undefined);
}

function filesOf(content: OpenContent): PassageFiles {
  // Files have no addresses, only the paths of pages.
  return splitPassages(listPassages(content, '', new Messages(content.language)));
}

/** Returns the code of a list of functions that load the files of one kind. */
function loaders(kind: string, files: PassageTable[] | undefined): string {
  const list = files && `[${files.map((_, i) => `() => import('${FILE}${kind}-${i}')`).join()}]`;
  return `export const ${kind} = ${list};`;
}

/** Divides passages among files. If an essay is too long for files, its comments have none either. */
export function splitPassages(pages: Iterable<ListedPage>): PassageFiles {
  const texts = { essay: new FileSet(), comments: new FileSet() };
  for (const { path, passages } of pages) {
    for (const passage of passages) {
      texts[passage.place.id === 'comments' ? 'comments' : 'essay'].add(path, passage);
      if (texts.essay.length > LONGEST) return { essay: undefined, comments: undefined };
    }
  }
  return { essay: texts.essay.toTables(), comments: texts.comments.toTables() };
}

/** The passages of an essay, or of its comments, in files. */
class FileSet {
  length = 0;
  readonly #files: [path: string, passage: Passage][][] = [];

  add(path: string, passage: Passage) {
    (this.#files[Math.floor(this.length / FULL)] ??= []).push([path, passage]);
    this.length += passage.text.length;
  }

  toTables(): PassageTable[] | undefined {
    return this.length > LONGEST ? undefined : this.#files.filter(Boolean).map(packPassages);
  }
}

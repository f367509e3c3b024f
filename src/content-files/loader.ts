import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { TextCollection } from '#content-files/1-read/list-texts.ts';
import { errorLine, errorReport } from '#content-files/model/content-error.ts';
import { essayCommand } from '#text/shell-command.ts';
import { ledgerStatus } from '#ledger/4-report/ledger-status.ts';
import { openShared, reopenShared } from './bridge.ts';
import type { OpenContent } from './open-content.ts';

/** Opens the content folder before anything else needs it, and says whether its ledger is up to date. */
export function contentFolder(dir: string): AstroIntegration {
  return {
    name: 'content-folder',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command === 'preview') return;
        const { publication, errors, warnings } = await openShared(dir);
        for (const warning of warnings) logger.warn(errorLine(warning));
        if (command !== 'dev' && errors.length === 0) {
          logger.info(ledgerStatus(publication, essayCommand(dir, 'npm run permalinks')));
        }
      },
    },
  };
}

/**
 * Loads the front matter of one collection of a content folder; pages get the texts through the bridge. Astro's glob
 * loader stops at the first error. This one leaves invalid files out, since every error is reported and no page is
 * made while there are any.
 */
export function contentLoader(dir: string, name: TextCollection): Loader {
  return loader(dir, name, (content) => content[name].sections.map(({ id, data }) => ({ id, data })));
}

/** Loads the terms of a content folder's subject index, by name. */
export function termLoader(dir: string): Loader {
  return loader(dir, 'subjects', ({ subjects }) => subjects.terms.map(({ term, data }) => ({ id: term, data })));
}

type LoadedEntry = Parameters<LoaderContext['store']['set']>[0];

/**
 * Creates a loader. A build stops in the first one, before anything is written, and reports every error; in dev the
 * queries stop each page instead, until the files are fixed.
 */
function loader(dir: string, name: string, entriesOf: (content: OpenContent) => LoadedEntry[]): Loader {
  let loads = 0;
  return {
    name: `content-${name}`,
    load: async (context) => {
      const fill = (content: OpenContent) => {
        // A stack trace does not help with an error in the content.
        const report = errorReport(dir, content.errors);
        if (report && !context.watcher) throw Object.assign(new Error(report), { stack: '' });
        context.store.clear();
        for (const entry of entriesOf(content)) context.store.set(entry);
        // A page that Astro was rendering while the store was written may use the old one for good. The count makes
        // every store different, so that saving a file again always updates the page.
        context.meta.set('loads', String(loads++));
      };
      fill(await openShared(dir));
      follow(dir, context, async () => fill(await reopenShared(dir)));
    },
  };
}

/** Milliseconds to wait after a change; the watcher hides changes to a file within 50 ms of its last event. */
const QUIET = 100;

/** In dev, loads again whenever files in the folder have changed and stayed quiet. */
function follow(dir: string, { watcher, logger }: LoaderContext, load: () => Promise<void>): void {
  watcher?.add(path.resolve(dir));
  // One load at a time, so that the last one sees the folder as it is.
  let turn = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const loadAgain = () => {
    // A file may be removed before it is read; the event of its removal starts the next load.
    turn = turn.then(load).catch((error: unknown) => logger.warn(String(error)));
  };
  watcher?.on('all', (_event, file) => {
    if (!file.startsWith(path.resolve(dir) + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(loadAgain, QUIET);
  });
}

import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { findFaults } from './check.ts';
import { faultReport } from './fault.ts';
import { forPages } from '../permalinks/for-pages.ts';
import { ledgerNews } from '../permalinks/news.ts';
import { type Content, readContent, type Name, type Schemas } from './read-content.ts';
import { shareText } from './shared-texts.ts';

/**
 * Loads one collection of a content folder; pages get its texts through ./shared-texts.ts. Astro's glob loader stops
 * at the first error. This one leaves invalid files out, since contentFaults() reports every error and no page is
 * made while there are any.
 */
export function contentFolder(dir: string, name: Name, schemas: Schemas): Loader {
  return {
    name: `content-${name}`,
    load: (context) =>
      follow(dir, context, async () => {
        const { sections } = (await contentOf(dir, schemas))[name];
        context.store.clear();
        for (const { id, data, rendered } of sections) {
          shareText(name, id, rendered);
          context.store.set({ id, data });
        }
      }),
  };
}

/** Loads the terms of a content folder's subject index, by name. */
export function contentSubjects(dir: string, schemas: Schemas): Loader {
  return {
    name: 'content-subjects',
    load: (context) =>
      follow(dir, context, async () => {
        const { terms } = (await contentOf(dir, schemas)).subjects;
        context.store.clear();
        for (const { term, data } of terms) context.store.set({ id: term, data });
      }),
  };
}

/** Loads what pages need from the ledger, as one entry. */
export function contentPermalinks(dir: string, schemas: Schemas): Loader {
  return {
    name: 'content-permalinks',
    load: (context) =>
      follow(dir, context, async () => {
        const { publication } = await contentOf(dir, schemas);
        context.store.clear();
        if (!context.watcher) context.logger.info(ledgerNews(publication));
        context.store.set({ id: 'permalinks', data: { ...forPages(publication) } });
      }),
  };
}

/**
 * Loads the errors of a content folder. A build stops here, before anything is written, and reports every
 * error; in dev the queries stop each page instead, until the files are fixed.
 * @throws Error in a build, with the report of all errors
 */
export function contentFaults(dir: string, schemas: Schemas): Loader {
  let loads = 0;
  return {
    name: 'content-faults',
    load: (context) =>
      follow(dir, context, async () => {
        const report = faultReport(dir, findFaults(await contentOf(dir, schemas)));
        // A stack trace does not help with an error in the content.
        if (report && !context.watcher) throw Object.assign(new Error(report), { stack: '' });
        // A page that Astro was rendering while the store was written may use the old one for good. The count
        // makes every store different, so that saving a file again always updates the page.
        context.store.set({ id: 'report', data: { report, loads: loads++ } });
      }),
  };
}

/** Reads a content folder; loaders that ask at the same time share one result. */
function contentOf(dir: string, schemas: Schemas): Promise<Content> {
  const reading = readings.get(dir) ?? readContent(dir, schemas).finally(() => readings.delete(dir));
  readings.set(dir, reading);
  return reading;
}

const readings = new Map<string, Promise<Content>>();

/** Milliseconds to wait after a change; the watcher hides changes to a file within 50 ms of its last event. */
const QUIET = 100;

/** Runs a load and, in dev, runs it again whenever files in the folder have changed and stayed quiet. */
async function follow(dir: string, { watcher, logger }: LoaderContext, load: () => Promise<void>): Promise<void> {
  await load();
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

import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { findFaults } from './check.ts';
import { faultReport } from './fault.ts';
import { forPages } from '../permalinks/for-pages.ts';
import { ledgerNews } from '../permalinks/news.ts';
import { type Content, readContent, type Name, type Schemas } from './read-content.ts';
import { shareText } from './shared-texts.ts';

/**
 * Loads one collection of a content folder, of which the pages have the texts by ./shared-texts.ts. Astro's glob
 * loader stops at the first fault; this one leaves faulty files out, since contentFaults() names them all and no page
 * is made while there are any.
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

/** Loads the terms of a content folder's subject index, each by its name. */
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

/** Loads what the ledger of links has to say to the pages, in one entry. */
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
 * Loads what is wrong with a content folder. A build stops here, before anything is written,
 * with every fault there is; in dev the queries stop each page instead, until the files are mended.
 * @throws Error in a build, with the report of all faults
 */
export function contentFaults(dir: string, schemas: Schemas): Loader {
  let loads = 0;
  return {
    name: 'content-faults',
    load: (context) =>
      follow(dir, context, async () => {
        const report = faultReport(dir, findFaults(await contentOf(dir, schemas)));
        // Where in the program a fault of the content was found helps nobody.
        if (report && !context.watcher) throw Object.assign(new Error(report), { stack: '' });
        // A page that Astro was making while the store was written may hold the old one for good. With the
        // count no two stores are alike, so that saving a file again always brings the page up to date.
        context.store.set({ id: 'report', data: { report, loads: loads++ } });
      }),
  };
}

/** A content folder as it is now; loaders that ask at the same time share one reading of it. */
function contentOf(dir: string, schemas: Schemas): Promise<Content> {
  const reading = readings.get(dir) ?? readContent(dir, schemas).finally(() => readings.delete(dir));
  readings.set(dir, reading);
  return reading;
}

const readings = new Map<string, Promise<Content>>();

/** Milliseconds of quiet after a change; the watcher keeps to itself what a file does within 50 of its last news. */
const QUIET = 100;

/** Runs a load now and, in dev, again once the files in the folder have changed and rest. */
async function follow(dir: string, { watcher, logger }: LoaderContext, load: () => Promise<void>): Promise<void> {
  await load();
  watcher?.add(path.resolve(dir));
  // One load after the other, so that the last sees the folder as it is.
  let turn = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const loadAgain = () => {
    // A file may be gone before it is read; the news of that brings the next load.
    turn = turn.then(load).catch((error: unknown) => logger.warn(String(error)));
  };
  watcher?.on('all', (_event, file) => {
    if (!file.startsWith(path.resolve(dir) + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(loadAgain, QUIET);
  });
}

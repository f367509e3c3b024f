import { type OpenContent, openContent } from './open-content.ts';

/**
 * Carries an opened content folder from where it is opened to all who need it. The configuration, the loaders of
 * collections and the pages run in one process, but Astro bundles them separately, so they share no modules; and its
 * store would reach the pages as one module as long as the whole essay. This file alone uses `globalThis`.
 */
interface Bridge {
  dir?: string;
  opening?: Promise<OpenContent> | undefined;
  content?: OpenContent;
}

const bridge: Bridge = ((globalThis as { [key: symbol]: Bridge })[Symbol.for('broadside.content')] ??= {});

/** Opens a content folder, unless it is open already. */
export async function openShared(dir: string): Promise<OpenContent> {
  return bridge.dir === dir && bridge.content ? bridge.content : reopenShared(dir);
}

/** Opens a content folder again after a change. Those who ask at the same time share one result. */
export function reopenShared(dir: string): Promise<OpenContent> {
  if (bridge.dir === dir && bridge.opening) return bridge.opening;
  bridge.dir = dir;
  bridge.opening = openContent(dir)
    .then((content) => (bridge.content = content))
    .finally(() => (bridge.opening = undefined));
  return bridge.opening;
}

/**
 * Returns the content folder that was opened last.
 * @throws Error if none was
 */
export function sharedContent(): OpenContent {
  if (!bridge.content) throw new Error('The content folder has not been opened yet. Please report this bug.');
  return bridge.content;
}

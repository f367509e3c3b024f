import { getThread } from './comments.ts';
import { onceABuild } from './entries.ts';
import { pagesOf } from './fill-thread.ts';

/** The pages of all comments, at least one. */
export const getThreadPages = onceABuild(async () => pagesOf(await getThread(), 'comments/'));

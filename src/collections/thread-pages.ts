import { pagesOf } from '#content-files/2-publish/fill-thread.ts';
import { getThread } from './comments.ts';
import { onceABuild } from './entries.ts';

/** The pages of all comments, at least one. */
export const getThreadPages = onceABuild(async () => pagesOf(await getThread(), 'comments/'));

import { aboutSections } from '#content-files/2-publish/about-sections.ts';
import { getThread } from './comments.ts';
import { onceABuild } from './entries.ts';
import { getSectionOf } from './sections.ts';

/** The comments about each section or one of its paragraphs, with their replies, by the section's id. */
export const getCommentsAbout = onceABuild(async () => aboutSections(await getThread(), await getSectionOf()));

import { aboutSections } from './about-sections.ts';
import { getThread } from './comments.ts';
import { onceABuild } from './entries.ts';
import { getSectionOf } from './sections.ts';

/** The comments about each section or a paragraph of it, by the section's id, each with its replies. */
export const getCommentsAbout = onceABuild(async () => aboutSections(await getThread(), await getSectionOf()));

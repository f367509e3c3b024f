import { sharedContent } from '#content-files/bridge.ts';
import { ABOUT_PATH, SUBJECTS_PATH } from '#routes.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { hasSubjects } from './subjects.ts';

/** Returns the paths of the pages that search engines may list: none if the authors reserve all rights. */
export const getListedPages = onceABuild(async (): Promise<string[]> => {
  const { licence } = await getEssay();
  if (!licence) return [];
  return [...sharedContent().plan.pages.keys(), ...((await hasSubjects()) ? [SUBJECTS_PATH] : []), ABOUT_PATH];
});

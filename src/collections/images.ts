import type { Image } from '#content-files/1-read/read-images.ts';
import { sharedContent } from '#content-files/bridge.ts';
import { onceABuild } from './entries.ts';

/** The images of the essay, by path in the content folder. */
export const getImages = onceABuild(async (): Promise<Map<string, Image>> => {
  return new Map([...sharedContent().images].flatMap(([path, image]) => ('bytes' in image ? [[path, image]] : [])));
});

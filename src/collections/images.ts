import { imagePath } from '../markdown/image-path.ts';
import { entriesOf, onceABuild, textOf } from './entries.ts';

/** The files of all images in the essay, from the content folder. Comments have none. */
export const getImages = onceABuild(async (): Promise<string[]> => {
  const entries = [...(await entriesOf('essay')), ...(await entriesOf('points')), ...(await entriesOf('closing'))];
  const images = entries.flatMap((entry) => textOf(entry).images).map(imagePath);
  return [...new Set(images.filter((image) => image !== undefined))];
});

import { site } from '../site.ts';
import { entriesOf, onceABuild, textOf } from './entries.ts';
import { type Image, readImages } from './read-images.ts';

/** The images of the essay, by path in the content folder. */
export const getImages = onceABuild(async (): Promise<Map<string, Image>> => {
  const entries = [...(await entriesOf('essay')), ...(await entriesOf('points')), ...(await entriesOf('closing'))];
  const paths = entries.flatMap((entry) => textOf(entry).images.map((image) => image.path));
  const images = await readImages(site.content, paths);
  return new Map([...images].flatMap(([path, image]) => ('width' in image ? [[path, image]] : [])));
});

import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { imagePath } from '#markdown/tree/image-path.ts';

/** An image in the content folder, and its size in pixels. */
export interface Image {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Why an image cannot be shown. */
export interface BadImage {
  found: string;
  fix: string;
}

/** Maximum bytes of an image. */
const LARGEST = 2_000_000;
const TYPES = ['.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif'];

/**
 * Reads images, by path in the content folder.
 * @param dir the content folder
 */
export async function readImages(dir: string, paths: Iterable<string>): Promise<Map<string, Image | BadImage>> {
  const images = new Map<string, Image | BadImage>();
  for (const file of new Set(paths)) images.set(file, await readImage(dir, file));
  return images;
}

async function readImage(dir: string, file: string): Promise<Image | BadImage> {
  const name = `the image "${file}"`;
  if (!file) return { found: 'an image without a path', fix: `Write ![words](${NAME}).` };
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(file)) {
    return { found: `${name} is on another host`, fix: `Put the file beside the essay, and write ![words](${NAME}).` };
  }
  if (imagePath(file) === undefined) {
    return { found: `${name} leads out of the content folder`, fix: `Put it in there, and write ![words](${NAME}).` };
  }
  if (!TYPES.includes(path.extname(file).toLowerCase())) {
    return { found: `${name} is of a kind that is not shown`, fix: `Save it as one of ${TYPES.join(' ')}.` };
  }
  const whole = path.join(dir, file);
  const is = await stat(whole).catch(() => undefined);
  if (!is?.isFile()) return { found: `${name} is not there`, fix: `Put the file at ${whole}.` };
  if (!(await realpath(whole)).startsWith((await realpath(dir)) + path.sep)) {
    return { found: `${name} is a link that leads out of the content folder`, fix: 'Put the image itself there.' };
  }
  if (is.size > LARGEST) {
    const found = `${name} has ${(is.size / 1e6).toFixed(1)} MB`;
    return { found, fix: `Make it smaller: ${LARGEST / 1e6} MB at most.` };
  }
  try {
    const bytes = await readFile(whole);
    const { width, height } = await imageMetadata(bytes, file);
    return { bytes, width, height };
  } catch {
    return { found: `${name} cannot be read as an image`, fix: 'Save it anew with a program for images.' };
  }
}

const NAME = 'images/NAME.png';

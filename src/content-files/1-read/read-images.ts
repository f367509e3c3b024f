import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { imagePath } from '#markdown/tree/image-path.ts';
import { inMegabytes } from './folder.ts';

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
const NAMED_TYPES = `${TYPES.slice(0, -1).join(', ')}, or ${TYPES.at(-1)}`;
/** The formats of these types, as they are found in the bytes. */
const FORMATS = ['png', 'jpg', 'webp', 'avif', 'gif'];

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
  if (!file) return { found: 'an image without a path', fix: `Write ![description](${NAME}).` };
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(file)) {
    return {
      found: `${name} is on another website`,
      fix: `Save it in the content folder, and write ![description](${NAME}).`,
    };
  }
  if (imagePath(file) === undefined) {
    return {
      found: `${name} is outside the content folder`,
      fix: `Move it into that folder, and write ![description](${NAME}).`,
    };
  }
  if (!TYPES.includes(path.extname(file).toLowerCase())) {
    return {
      found: `${name} has an unsupported format`,
      fix: `Convert it to ${NAMED_TYPES}.`,
    };
  }
  const whole = await findFile(dir, file);
  const is = await stat(whole).catch(() => undefined);
  if (!is?.isFile()) return { found: `${name} does not exist`, fix: `Save it as ${whole}, or correct its path.` };
  if (!(await realpath(whole)).startsWith((await realpath(dir)) + path.sep)) {
    return {
      found: `${name} is a symbolic link that leads out of the content folder`,
      fix: 'Replace the link with the image itself.',
    };
  }
  if (is.size > LARGEST) {
    const found = `${name} is ${inMegabytes(is.size)} MB; the limit is ${inMegabytes(LARGEST)} MB`;
    return { found, fix: 'Make it smaller.' };
  }
  try {
    const bytes = await readFile(whole);
    const { width, height, ...found } = await imageMetadata(bytes, file);
    const format: string = found.format;
    // Some AVIF images say only that they are of the family that AVIF belongs to.
    const isShown = FORMATS.includes(format) || (format === 'heif' && /\.avif$/i.test(file));
    if (!isShown) {
      return {
        found: `${name} is really in the format ${format.toUpperCase()}, which its name hides`,
        fix: `Convert it to ${NAMED_TYPES}; renaming it is not enough.`,
      };
    }
    return { bytes, width, height };
  } catch {
    return { found: `${name} cannot be read as an image`, fix: 'Save it again with an image editor.' };
  }
}

/**
 * Returns the path of a file as its folder spells it: some systems decompose letters (NFD), and the path is composed.
 */
async function findFile(dir: string, file: string): Promise<string> {
  let found = dir;
  for (const step of file.split('/')) {
    const names = await readdir(found).catch((): string[] => []);
    found = path.join(
      found,
      names.includes(step) ? step : (names.find((name) => name.normalize('NFC') === step) ?? step),
    );
  }
  return found;
}

const NAME = 'images/NAME.png';

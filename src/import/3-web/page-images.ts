import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Element, ElementContent, Parents, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { ImportError } from '#import/model/import-error.ts';
import { attribute, decodeUri, isElement, lineNumber } from './html-nodes.ts';
import type { LeftOut } from './remove-boilerplate.ts';

/**
 * Keeps the images of an article that are files beside the page. Others are removed, and listed as left out with their
 * alternative text, and so is a portrait of an author whose file is missing. Nothing is fetched.
 * @param file the path of the page
 * @returns the paths of the image files, relative to the page's folder
 * @throws ImportError if a file does not exist, or is outside the page's folder
 */
export function keepLocalImages(tree: Root, file: string, leftOut: LeftOut[]): string[] {
  const kept = new Set<string>();
  visit(tree, { tagName: 'img' }, (node, index, parent) => {
    if (!isElement(node) || index === undefined || !parent) return CONTINUE;
    const address = attribute(node, 'src') || attribute(node, 'dataSrc');
    const line = lineNumber(node);
    const isGone =
      isPortrait(node, parent) && isFile(address) && !existsSync(path.join(path.dirname(file), pathOf(address)));
    const image = isFile(address) && !isGone ? checkImage(address, file, line) : undefined;
    if (image) {
      kept.add(image);
      node.properties = { src: image.split('/').map(encodeURIComponent).join('/'), alt: attribute(node, 'alt') };
      return CONTINUE;
    }
    leftOut.push({ kind: `image ${imageLabel(address)}`, words: attribute(node, 'alt'), line });
    (parent.children as ElementContent[]).splice(index, 1);
    return [SKIP, index];
  });
  return [...kept];
}

/** Removes all images from a text, and lists them as left out. */
export function removeImages(tree: Root, leftOut: LeftOut[]): void {
  visit(tree, { tagName: 'img' }, (node, index, parent) => {
    if (!isElement(node) || index === undefined || !parent) return CONTINUE;
    leftOut.push({
      kind: `image ${imageLabel(attribute(node, 'src'))}`,
      words: attribute(node, 'alt'),
      line: lineNumber(node),
    });
    (parent.children as ElementContent[]).splice(index, 1);
    return [SKIP, index];
  });
}

function isFile(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

/** Whether an image is marked as a picture of an author. */
function isPortrait(image: Element, parent: Parents): boolean {
  const names = [image, parent].flatMap((one) => (isElement(one) ? attribute(one, 'className').split(' ') : []));
  return names.some((name) => /avatar|author|byline|profile/i.test(name));
}

/** Returns the path that an address leads to, relative to the page's folder. */
function pathOf(address: string): string {
  const [name = ''] = address.split(/[?#]/);
  return path.posix.normalize(decodeUri(name));
}

function checkImage(address: string, file: string, line: number | undefined): string {
  const image = pathOf(address);
  const place = `${file}${line ? `:${line}` : ''}`;
  if (path.isAbsolute(image) || image.startsWith('..')) {
    throw new ImportError(
      `${place}: the image "${address}" is outside the page's folder. Save it next to the page, and correct its address.`,
    );
  }
  if (existsSync(path.join(path.dirname(file), image))) return image;
  throw new ImportError(
    `${place}: the image "${image}" does not exist. Save the page together with its files, or remove the image from it.`,
  );
}

/** Shortens the address of an image to its file name, for messages. */
function imageLabel(address: string): string {
  if (address.startsWith('data:')) return 'embedded in the page';
  const [name = ''] = address.split(/[?#]/);
  return decodeUri(name.split('/').findLast(Boolean) ?? '') || 'without an address';
}

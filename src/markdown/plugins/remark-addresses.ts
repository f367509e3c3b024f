import type { Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMistake, pointIn } from '#markdown/tree/mistakes.ts';

/** Finds images and links that Markdown reads as text because of a space, and text that it reads as an address. */
export function remarkAddresses() {
  return (tree: Root, file: VFile) => {
    findSpaces(tree, file);
    findUnusedAddresses(tree, file);
  };
}

/** What looks like an image or a link, without angle brackets around its address. */
const inBrackets = /(?<!\\)(!?)\[[^\]]{0,500}\]\((?!<)((?:[^()\n]|\([^()\n]{0,100}\)){1,500})\)/g;
const addressLike = /^(?:https?:|mailto:|#|\.{0,2}\/)|\.(?:md|html?|pdf|png|jpe?g|webp|avif|gif)\b/i;

function findSpaces(tree: Root, file: VFile) {
  const source = String(file.value);
  const writtenFrom = (start: number, end = source.length) => source.slice(start, end);
  visit(tree, 'text', ({ position }) => {
    if (position?.start.offset === undefined) return;
    const written = writtenFrom(position.start.offset, position.end.offset);
    for (const { 1: mark, 2: found = '', index } of written.matchAll(inBrackets)) {
      if (!/\s/.test(found) || (!mark && !addressLike.test(found))) continue;
      report(file, pointIn(position.start, written, index), mark, found);
    }
  });
  // A web address becomes a link by itself, even if Markdown does not read the brackets around it.
  visit(tree, 'link', ({ position }) => {
    const start = position?.start.offset ?? 0;
    if (writtenFrom(start - 2, start) !== '](') return;
    const [found] = /^\w[^)\n]{0,500}?\s[^)\n]{0,500}(?=\))/.exec(writtenFrom(start, start + 1000)) ?? [];
    if (found) report(file, position?.start, '', found);
  });
}

function report(file: VFile, at: Point | undefined, mark: string | undefined, address: string) {
  const found = `${mark ? 'an image' : 'a link'} is shown as text, since "${address}" contains a space`;
  addMistake(file, at, found, `Write it between < and >: (<${address}>).`);
}

/** Finds lines such as `[Update]: soon`, which define the address of a link. One that leads to "#" is a remark. */
function findUnusedAddresses(tree: Root, file: VFile) {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  visit(tree, 'definition', ({ identifier, label, url, position }) => {
    if (used.has(identifier) || url === '#') return;
    const name = `[${label ?? identifier}]`;
    const fix = `If it is text, put a backslash before the first bracket. Otherwise, remove it.`;
    addMistake(
      file,
      position?.start,
      `"${name}: ${url}" is the address of a link ${name}, which is not in the text`,
      fix,
    );
  });
}

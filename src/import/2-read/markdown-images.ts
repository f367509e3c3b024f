import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { ImportError } from '#import/model/import-error.ts';
import { imagePath } from '#markdown/tree/image-path.ts';

/**
 * Finds the images of a text. Each must be a file in the folder of the text, or in a folder below it.
 * @returns their paths, relative to the folder of the text
 * @throws ImportError naming the line of every image that does not exist or is not in that folder
 */
export function findImages(file: string, tree: Root): string[] {
  const errors: string[] = [];
  const paths = new Set<string>();
  const addresses = imageUrls(tree);
  for (const { url, line } of addresses) {
    const say = (error: string) => errors.push(`${file}:${line}: the image "${url}" ${error}`);
    const image = imagePath(url);
    if (image === undefined) {
      say(
        'is outside the folder of the text. Save it in that folder, and write its path from that folder, such as images/NAME.png.',
      );
    } else if (!existsSync(path.join(path.dirname(file), image))) {
      say(`does not exist. Save it as ${path.join(path.dirname(file), image)}, or correct its path.`);
    } else if (!statSync(path.join(path.dirname(file), image)).isFile()) {
      say('is a folder. Write the path of an image file.');
    } else paths.add(image);
  }
  if (errors.length > 0) throw new ImportError(errors.join('\n'));
  return [...paths];
}

function imageUrls(tree: Root): { url: string; line: number }[] {
  const named = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void named.add(identifier));
  const found: { url: string; line: number }[] = [];
  visit(tree, (node: Nodes) => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'image') found.push({ url: node.url, line });
    if (node.type === 'definition' && named.has(node.identifier)) found.push({ url: node.url, line });
    if (node.type !== 'html') return;
    visit(fromHtml(node.value, { fragment: true }), 'element', ({ tagName, properties }) => {
      if (tagName === 'img') found.push({ url: String(properties['src'] ?? ''), line });
    });
  });
  return found;
}

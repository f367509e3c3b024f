import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Puts the description of an image in its place: an essay here is words. The sources of the images
 * are kept as front matter, `images`, since the author of an essay is to know (collections/check.ts).
 */
export function rehypeImageWords() {
  return (tree: Root, file: VFile) => {
    const images: string[] = [];
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || index === undefined) return;
      images.push(String(node.properties['src'] ?? ''));
      parent!.children[index] = { type: 'text', value: String(node.properties['alt'] ?? '') };
    });
    if (file.data.astro?.frontmatter) file.data.astro.frontmatter['images'] = images;
  };
}

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { imagePath } from './image-path.ts';
import { sectionOf } from './section.ts';

/** Where the site has its images. */
export const IMAGES = 'images/';

/**
 * Keeps the addresses of images as front matter, `images`, and says where on the site they are. The description of
 * an image takes its place in a comment, which is other people's words, and where it is no file of the content.
 */
export function rehypeImageWords() {
  return (tree: Root, file: VFile) => {
    const images: string[] = [];
    const isComment = sectionOf(file.path, file.data.astro?.frontmatter ?? {}).kind === 'comment';
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || index === undefined) return;
      const address = String(node.properties['src'] ?? '');
      images.push(address);
      const image = isComment ? undefined : imagePath(address);
      if (image === undefined) {
        parent!.children[index] = { type: 'text', value: String(node.properties['alt'] ?? '') };
      } else node.properties['src'] = IMAGES + encodeURI(image);
    });
    if (file.data.astro?.frontmatter) file.data.astro.frontmatter['images'] = images;
  };
}

import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement } from './each-element.ts';
import { imagePath } from './image-path.ts';
import { sectionOf } from './section.ts';

/** An image that a text asks for. */
export interface ImageRequest {
  /** Its path in the content folder. */
  path: string;
  /** What it shows, in words. */
  words: string;
}

/**
 * Keeps the images of the essay as front matter, `images`, for the site to serve (collections/read-images.ts).
 * In a comment, other people's words, the description of an image takes its place.
 */
export function rehypeImages() {
  return (tree: Root, file: VFile) => {
    const frontmatter: Record<string, unknown> = file.data.frontmatter ?? {};
    const isComment = sectionOf(file.path, frontmatter).kind === 'comment';
    const images: ImageRequest[] = [];
    eachElement(tree, (node, parent, index) => {
      if (node.tagName !== 'img') return;
      const { src, alt, title } = node.properties;
      const address = String(src ?? '');
      const [path, words] = [imagePath(address) ?? address, String(alt ?? '').trim()];
      if (isComment) {
        parent.children[index] = { type: 'text', value: words };
        return;
      }
      images.push({ path, words });
      // Astro takes a `src` for an import.
      node.properties = { dataImage: path, alt: words, ...(title && { title }), loading: 'lazy', decoding: 'async' };
    });
    frontmatter['images'] = images;
  };
}

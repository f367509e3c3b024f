import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement } from '#markdown/tree/each-element.ts';
import { imagePath } from '#markdown/tree/image-path.ts';

/** An image that a text uses. */
export interface ImageRequest {
  /** Its path in the content folder. */
  path: string;
  /** Its description, from `alt`. */
  words: string;
  /** The line of the body, from 1. */
  line: number;
}

/**
 * Lists the images of the essay in the file's data, as `images`, for the site to serve (content-files/1-read/read-images.ts).
 * Replaces an image in a comment, which other people wrote, with its description.
 */
export function rehypeImages() {
  return (tree: Root, file: VFile) => {
    const isComment = file.data.section?.kind === 'comment';
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
      images.push({ path, words, line: node.position?.start.line ?? 1 });
      // The page that shows the text adds `src` (place-on-page.ts).
      node.properties = { dataImage: path, alt: words, ...(title && { title }), loading: 'lazy', decoding: 'async' };
    });
    file.data.images = images;
  };
}

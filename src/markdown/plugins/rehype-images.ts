import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement } from '#markdown/each-element.ts';
import { imagePath } from '#markdown/image-path.ts';
import { sectionOf } from '#markdown/section.ts';

/** An image that a text uses. */
export interface ImageRequest {
  /** Its path in the content folder. */
  path: string;
  /** Its description, from `alt`. */
  words: string;
}

/**
 * Lists the images of the essay in the front matter, as `images`, for the site to serve (collections/read-images.ts).
 * Replaces an image in a comment, which other people wrote, with its description.
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
      // The page that shows the text adds `src` (place-on-page.ts).
      node.properties = { dataImage: path, alt: words, ...(title && { title }), loading: 'lazy', decoding: 'async' };
    });
    frontmatter['images'] = images;
  };
}

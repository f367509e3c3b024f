import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import type { ImageRequest } from '#markdown/plugins/rehype-images.ts';
import type { OwnLink } from '#markdown/plugins/rehype-links.ts';
import type { Outline } from '#markdown/plugins/rehype-section-ids.ts';
import { copyTree } from '#markdown/tree/copy-tree.ts';
import type { Mistake } from '#markdown/tree/mistakes.ts';
import { processor as ours } from './pipeline.ts';
import { type Section, type SectionFields, sectionOfFile } from './section.ts';

/** A text as a tree of HTML, and what the site needs to know about it. */
export interface Rendered {
  /** Every page that has the text shares this tree: copy it to change it. */
  tree: Root;
  /** The size of its HTML, by which texts are divided into pages. */
  bytes: number;
  section: Section;
  outline: Outline;
  /** The number of its first note. */
  firstNote: number;
  /** The line of its body where its HTML goes too deep, and all of it is left out; else none. */
  deepLine?: number | undefined;
  /** What readers would not see as the author meant it. */
  mistakes: Mistake[];
  /** Its links within this site. */
  ownLinks: OwnLink[];
  /** The images that its text asks for. */
  images: ImageRequest[];
}

/**
 * Renders the body of one content file. The same text is rendered once a process.
 * @param file its path; with the front matter it says which section it is
 */
export function renderMarkdown(body: string, file: string, frontmatter: SectionFields): Promise<Rendered> {
  const key = JSON.stringify([file, frontmatter.at, frontmatter.number, body]);
  let result = results.get(key);
  if (!result) results.set(key, (result = render(body, file, frontmatter)));
  return result;
}

const results = new Map<string, Promise<Rendered>>();

/** Renders a text with another processor than the site's. */
export async function render(
  body: string,
  path: string,
  frontmatter: SectionFields,
  processor = ours,
): Promise<Rendered> {
  const section = sectionOfFile(path, frontmatter);
  const file = new VFile({ path, value: body, data: { section } });
  const result = await processor.run(processor.parse(file), file);
  const { outline, images, deepLine, mistakes = [], ownLinks = [] } = file.data;
  // With references in figures (`&#x26;`), since the pages of published essays were divided by that.
  const html = toHtml(result);
  const tree = copyTree(result);
  return {
    tree,
    bytes: Buffer.byteLength(html),
    section,
    outline: outline!,
    firstNote: 1,
    images: images!,
    mistakes,
    ownLinks,
    ...(deepLine && { deepLine }),
  };
}

import { toHtml } from 'hast-util-to-html';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { rehypeCommentHeadings } from '#markdown/plugins/rehype-comment-headings.ts';
import { rehypeCommentLinks } from '#markdown/plugins/rehype-comment-links.ts';
import { rehypeHtmlDepth } from '#markdown/plugins/rehype-html-depth.ts';
import { type ImageRequest, rehypeImages } from '#markdown/plugins/rehype-images.ts';
import { rehypeRawHtml } from '#markdown/plugins/rehype-raw-html.ts';
import { type Outline, rehypeSectionIds } from '#markdown/plugins/rehype-section-ids.ts';
import { remarkTaskMarks } from '#markdown/plugins/remark-task-marks.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { type Section, sectionOf } from './section.ts';

/**
 * The one way from Markdown to the page, for the site and for the import's proof.
 * The authors' typography is left alone.
 * The order matters: HTML in the text is parsed, then sanitised, and only then are ids given,
 * so that no id of ours passes the sanitiser and none of the text's gets by it. The depth of HTML is
 * measured first, while it is still a text: what parses it calls itself for each element in another.
 */
const processor = unified()
  .use(remarkTaskMarks)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: 'Notes',
    footnoteLabelProperties: {},
  })
  .use(rehypeHtmlDepth)
  .use(rehypeRawHtml)
  .use(rehypeSanitize, sanitizeSchema)
  .use(rehypeImages)
  .use(rehypeCommentHeadings)
  .use(rehypeCommentLinks)
  .use(rehypeSlug)
  .use(rehypeSectionIds);

declare module 'vfile' {
  interface DataMap {
    /** The front matter of a text, to which the plugins add what they find. */
    frontmatter: Record<string, unknown>;
  }
}

export interface Rendered {
  html: string;
  section: Section;
  outline: Outline;
  /** The line of its body where its HTML goes too deep, and all of it is left out; else none. */
  deepLine?: number | undefined;
  /** The images that its text asks for. */
  images: ImageRequest[];
}

/**
 * Renders the body of one content file. The same text is rendered once a process.
 * @param file its path; with the front matter it says which section it is
 */
export function renderMarkdown(body: string, file: string, frontmatter: Record<string, unknown>): Promise<Rendered> {
  const key = JSON.stringify([file, frontmatter['at'], frontmatter['number'], body]);
  let result = results.get(key);
  if (!result) results.set(key, (result = render(body, file, frontmatter)));
  return result;
}

const results = new Map<string, Promise<Rendered>>();

async function render(body: string, file: string, given: Record<string, unknown>): Promise<Rendered> {
  const frontmatter: Record<string, unknown> = { ...given };
  const tree = await processor.run(parseMarkdown(body), new VFile({ path: file, data: { frontmatter } }));
  const { outline, images, deepLine } = frontmatter as unknown as Pick<Rendered, 'outline' | 'images' | 'deepLine'>;
  return { html: toHtml(tree), section: sectionOf(file, given), outline, images, ...(deepLine && { deepLine }) };
}

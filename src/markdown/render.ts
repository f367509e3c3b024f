import { pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { rehypeRawHtml } from './rehype-raw-html.ts';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import { rehypeCommentHeadings } from './rehype-comment-headings.ts';
import { rehypeCommentLinks } from './rehype-comment-links.ts';
import { rehypeHtmlDepth } from './rehype-html-depth.ts';
import { type ImageRequest, rehypeImages } from './rehype-images.ts';
import { type Outline, rehypeSectionIds } from './rehype-section-ids.ts';
import { remarkSatteri } from './remark-satteri.ts';
import { remarkTaskMarks } from './remark-task-marks.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { type Section, sectionOf } from './section.ts';

/**
 * The one way from Markdown to the page, for the site and for the import's proof.
 * Astro adds GFM and footnotes before these and leaves the authors' typography alone.
 * The order matters: HTML in the text is parsed, then sanitised, and only then are ids given,
 * so that no id of ours passes the sanitiser and none of the text's gets by it. The depth of HTML is
 * measured first, while it is still a text: what parses it calls itself for each element in another.
 */
export const processor = unified({
  gfm: true,
  smartypants: false,
  remarkPlugins: [remarkSatteri, remarkTaskMarks],
  remarkRehype: { clobberPrefix: '', footnoteLabel: 'Notes', footnoteLabelProperties: {} },
  rehypePlugins: [
    rehypeHtmlDepth,
    rehypeRawHtml,
    [rehypeSanitize, sanitizeSchema],
    rehypeImages,
    rehypeCommentHeadings,
    rehypeCommentLinks,
    rehypeSlug,
    rehypeSectionIds,
  ],
});

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
const renderer = processor.createRenderer({ syntaxHighlight: false });

async function render(body: string, file: string, frontmatter: Record<string, unknown>): Promise<Rendered> {
  const fileURL = pathToFileURL(file);
  const { code, metadata } = await (await renderer).render(body, { frontmatter: { ...frontmatter }, fileURL });
  const { outline, images, deepLine } = metadata.frontmatter as Pick<Rendered, 'outline' | 'images' | 'deepLine'>;
  return { html: code, section: sectionOf(file, frontmatter), outline, images, ...(deepLine && { deepLine }) };
}

import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import type { PluggableList } from 'unified';
import { rehypeBlockLinks } from '#markdown/plugins/rehype-block-links.ts';
import { rehypeBlockSpaces } from '#markdown/plugins/rehype-block-spaces.ts';
import { rehypeCaptions } from '#markdown/plugins/rehype-captions.ts';
import { rehypeCommentHeadings } from '#markdown/plugins/rehype-comment-headings.ts';
import { rehypeCommentLinks } from '#markdown/plugins/rehype-comment-links.ts';
import { rehypeHeadingSlugs } from '#markdown/plugins/rehype-heading-slugs.ts';
import { rehypeHtmlDepth } from '#markdown/plugins/rehype-html-depth.ts';
import { type ImageRequest, rehypeImages } from '#markdown/plugins/rehype-images.ts';
import { type OwnLink, rehypeLinks } from '#markdown/plugins/rehype-links.ts';
import { rehypeLooseText } from '#markdown/plugins/rehype-loose-text.ts';
import { rehypeRawHtml } from '#markdown/plugins/rehype-raw-html.ts';
import { rehypeReparse } from '#markdown/plugins/rehype-reparse.ts';
import { type Outline, rehypeSectionIds } from '#markdown/plugins/rehype-section-ids.ts';
import { remarkAddresses } from '#markdown/plugins/remark-addresses.ts';
import { remarkHtml } from '#markdown/plugins/remark-html.ts';
import { remarkNotes } from '#markdown/plugins/remark-notes.ts';
import { remarkTaskMarks } from '#markdown/plugins/remark-task-marks.ts';
import { DEEPEST } from './limits.ts';
import type { Mistake } from '#markdown/tree/mistakes.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import type { Section } from './section.ts';

/** Plugins of remark and rehype, in the order they run; one with options is `[plugin, options]`. */
export interface AuthorPlugins {
  /** For Markdown: new syntax, or changes to the tree of what was written. */
  remark: PluggableList;
  /** For HTML. It is sanitised already, so that what these plugins add stays. */
  rehype: PluggableList;
}

/** Your own plugins. They change the pages, the search and the permalinks alike. */
const authorPlugins: AuthorPlugins = {
  remark: [],
  rehype: [],
};

/**
 * Creates the one way from Markdown to the page, for the site and for the import's proof. The authors' typography is
 * left alone.
 *
 * The order matters: HTML in the text is parsed, then sanitised, and only then are ids given, so that no id of ours
 * passes the sanitiser and none of the text's gets by it. The depth of HTML is measured first, while it is still a
 * text: what parses it calls itself for each nested element.
 */
export function createProcessor(own: AuthorPlugins) {
  return (
    remark()
      .use(remarkGfm)
      // Chinese, Japanese and Korean have no spaces around emphasis.
      .use(remarkCjkFriendly)
      .use(remarkCjkFriendlyStrikethrough)
      .use(own.remark)
      .use(remarkNotes)
      .use(remarkAddresses)
      .use(remarkHtml)
      .use(remarkTaskMarks)
      .use(remarkRehype, {
        allowDangerousHtml: true,
        clobberPrefix: '',
        footnoteLabel: 'Notes',
        footnoteLabelProperties: {},
      })
      .use(rehypeHtmlDepth, { deepest: DEEPEST })
      .use(rehypeRawHtml)
      .use(rehypeLinks)
      .use(rehypeSanitize, sanitizeSchema)
      .use(own.rehype)
      .use(rehypeImages)
      .use(rehypeReparse)
      .use(rehypeBlockLinks)
      .use(rehypeCaptions)
      .use(rehypeCommentHeadings)
      .use(rehypeCommentLinks)
      .use(rehypeLooseText)
      .use(rehypeBlockSpaces)
      .use(rehypeHeadingSlugs)
      .use(rehypeSectionIds)
      .freeze()
  );
}

declare module 'vfile' {
  interface DataMap {
    /** The section that a text is. */
    section: Section;
    /** What the plugins find in the text. */
    outline: Outline;
    images: ImageRequest[];
    mistakes: Mistake[];
    ownLinks: OwnLink[];
    hasHtml: boolean;
    /** The line where its HTML goes too deep. */
    deepLine: number;
  }
}

/** The processor of the site. */
export const processor = createProcessor(authorPlugins);

/** Parses Markdown with GitHub's tables, notes and tasks; each node has its position in the text. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

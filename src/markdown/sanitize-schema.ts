import { defaultSchema, type Options } from 'rehype-sanitize';
import { NOTE_ID, REFERENCE_ID } from '#ids.ts';
import { SCHEMES } from '#markdown/plugins/rehype-links.ts';

const GITHUB_TAGS = defaultSchema.tagNames ?? [];

/** Elements with a meaning for readers that GitHub does not allow. */
const MORE_TAGS = 'abbr bdi bdo caption cite dfn figcaption figure mark small time u wbr'.split(' ');

/**
 * The HTML that Markdown may contain: what GitHub allows, minus what this site does not need, and some elements more.
 * The only ids allowed are those that remark-rehype writes for footnotes; rehype-section-ids renames them.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobber: [],
  protocols: { href: SCHEMES, src: ['http', 'https'], cite: ['http', 'https'] },
  strip: ['script', 'style', 'iframe'],
  tagNames: [...GITHUB_TAGS.filter((name) => !['input', 'picture', 'source'].includes(name)), ...MORE_TAGS],
  ancestors: { ...defaultSchema.ancestors, caption: ['table'], figcaption: ['figure'] },
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: [
      'href',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      ['className', 'data-footnote-backref'],
      ['id', REFERENCE_ID],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    del: ['cite', 'dateTime'],
    h2: [['id', 'footnote-label']],
    img: ['src', 'alt', 'width', 'height'],
    ins: ['cite', 'dateTime'],
    li: [['id', NOTE_ID], 'value'],
    ol: ['start', 'reversed'],
    q: ['cite'],
    section: ['dataFootnotes'],
    time: ['dateTime'],
    td: ['align', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
  },
};

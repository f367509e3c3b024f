import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { addMistake } from '#markdown/tree/mistakes.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import { isNoteLink } from '#markdown/tree/note-links.ts';

/** A link within this site: to an id, such as `#p5.2`, or to a page by its path, such as `/5/` or `/5/#p5.2`. */
export interface OwnLink {
  href: string;
  /** The line of the body, from 1. */
  line: number;
}

/**
 * Schemes of addresses that links may have: those of the web and mail, and of other programs that an address cannot
 * make run code (WHATWG HTML, safelisted schemes).
 */
export const SCHEMES = (
  'http https mailto bitcoin ftp ftps geo im irc ircs magnet matrix mms news nntp openpgp4fpr sftp sip sms smsto ssh ' +
  'tel urn webcal wtai xmpp'
).split(' ');

/** Schemes that links may have in comments, which other people wrote. */
const SCHEMES_IN_COMMENTS = ['http', 'https', 'mailto'];

const WHAT_TO_WRITE =
  'Write the id of a place in the essay, such as #p2 or #p2.1, or an address that begins with https:// or mailto:.';

/**
 * Finds links that lead nowhere, whatever the page, and lists those within this site in the file's data, as
 * `ownLinks`, to be checked when all ids and pages are known (content-files/3-check/text-errors.ts).
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile) => {
    const ownLinks: OwnLink[] = [];
    eachElement(tree, (node) => {
      const { tagName, properties, position } = node;
      if (tagName !== 'a' || typeof properties['href'] !== 'string' || isNoteLink(node)) return;
      // Browsers ignore them too.
      const href = properties['href'].replace(/[\t\n\r]/g, '').trim();
      properties['href'] = href;
      const line = position?.start.line ?? 1;
      const scheme = schemeOf(href);
      if (scheme !== undefined) {
        const isComment = file.data.section?.kind === 'comment';
        if (isComment && !SCHEMES_IN_COMMENTS.includes(scheme)) delete properties['href'];
        if (SCHEMES.includes(scheme)) {
          if (!isWhole(href, scheme))
            addMistake(file, position?.start, `the link "${href}" is not a whole address`, WHAT_TO_WRITE);
          return;
        }
        const fix = scheme === 'doi' ? `Write https://doi.org/${href.slice('doi:'.length)}.` : WHAT_TO_WRITE;
        addMistake(file, position?.start, `the link "${href}" begins with ${scheme}:, which browsers cannot open`, fix);
      } else if (href === '') addMistake(file, position?.start, 'a link has no address', WHAT_TO_WRITE);
      else if (/^(?:#|\/(?!\/))/.test(href)) ownLinks.push({ href, line });
      else if (href.startsWith('//')) {
        if (!isWhole(`https:${href}`, 'https'))
          addMistake(file, position?.start, `the link "${href}" is not a whole address`, WHAT_TO_WRITE);
      } else {
        const found = `the link "${href}" has no page or website before it`;
        addMistake(file, position?.start, found, WHAT_TO_WRITE);
      }
    });
    file.data.ownLinks = ownLinks;
  };
}

/**
 * Whether an address has more than a scheme: a host without spaces, if it is on the web. Hosts are not checked further,
 * since Markdown takes whatever follows "www." in a text for one.
 */
function isWhole(href: string, scheme: string): boolean {
  if (scheme === 'http' || scheme === 'https') return /^https?:\/\/(?![^/?#]*%20)[^/?#]/i.test(href);
  return href.length > scheme.length + 1;
}

/** Returns the scheme of an address in lower case, as browsers read it: they ignore line ends and tabs. */
function schemeOf(href: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- browsers ignore control characters before the scheme
  const read = href.replace(/^[\0-\x20]+|[\t\n\r]/g, '');
  return /^([a-z][a-z\d+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}

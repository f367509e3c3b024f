import type { Root, RootContent } from 'hast';
import type { VFile } from 'vfile';

/**
 * Empties a text whose HTML has more than `deepest` nested elements, or leaves so many open over so much text that a
 * parser would reopen them for each block of it. Stores the line in the file's data, as `deepLine`, to report it to
 * the author (content-files/3-check/find-errors.ts).
 */
export function rehypeHtmlDepth({ deepest }: { deepest: number }) {
  return (tree: Root, file: VFile) => {
    const open = new Map<string, number>();
    let [depth, opened] = [0, 0];
    const ahead: RootContent[] = tree.children.toReversed();
    for (let node = ahead.pop(); node; node = ahead.pop()) {
      if ('children' in node) ahead.push(...node.children.toReversed());
      opened += depth;
      // mdast-util-to-hast makes `raw` nodes of HTML; the types of hast do not include them.
      if (String(node.type) === 'raw' && 'value' in node) {
        for (const [, slash, tag = ''] of node.value.replace(comment, '').matchAll(tags)) {
          const name = tag.toLowerCase();
          const count = open.get(name) ?? 0;
          if (endless.has(name) || (slash && count === 0)) continue;
          open.set(name, count + (slash ? -1 : 1));
          depth += slash ? -1 : 1;
          opened += depth;
        }
      }
      if (depth <= deepest && opened <= MOST_OPENED) continue;
      tree.children = [];
      file.data.deepLine = node.position?.start.line ?? 1;
      return;
    }
  };
}

/** Maximum number of open elements, added up over all nodes and tags. */
const MOST_OPENED = 200_000;

const comment = /<!--.*?(?:-->|$)/gs;
const tags = /<(\/?)([a-z][^\s/>]*)/gi;

/** Void elements, and elements that end where the next of their kind begins. */
const endless = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rtc rp'
  ).split(' '),
);

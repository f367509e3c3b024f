import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMistake, pointIn } from '#markdown/tree/mistakes.ts';

/** Elements whose content is code, which readers do not see. They are left out without an error. */
const CODE = ['script', 'style'];

/** What to write instead of elements that are left out. */
const INSTEAD: Record<string, string> = {
  ...each('iframe frame frameset video audio object embed applet portal', 'Link to it: [what it is](https://…).'),
  ...each('svg canvas map area', 'Save it as an image, and write ![description](images/NAME.png).'),
  ...each('math', 'Write it as text, or as an image with a description.'),
  ...each(
    'select option optgroup datalist textarea input button meter progress template noscript title xmp plaintext ' +
      'listing noembed noframes dialog',
    'Write its words as a paragraph.',
  ),
};

/** Elements after which, if they are not closed, an HTML parser reads no more elements or shows no more words. */
const SWALLOWING = 'select textarea template noscript title xmp plaintext noembed noframes iframe'.split(' ');

/**
 * Finds HTML that is left out of the page with what it shows, and HTML that would swallow the text after it. In a
 * comment, the tags that would do so are removed, and its words stay.
 */
export function remarkHtml() {
  return (tree: Root, file: VFile) => {
    const nodes: Html[] = [];
    visit(tree, 'html', (node) => void nodes.push(node));
    const isComment = file.data.section?.kind === 'comment';
    const unclosed = CODE.filter((name) => isUnclosed(nodes, name));
    const reported = new Set<string>();
    for (const node of nodes) {
      for (const { index, found, fix } of mistakesIn(node.value, unclosed)) {
        // The same mistake may be there a thousand times.
        if (reported.has(found)) continue;
        reported.add(found);
        addMistake(file, node.position && pointIn(node.position.start, node.value, index), found, fix);
      }
      if (isComment) node.value = withoutTags(node.value, [...SWALLOWING, ...unclosed]);
    }
  };
}

function each(names: string, fix: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, fix]));
}

/** An HTML comment, closed or not; what HTML reads as a comment; or the start of an opening tag. */
const pieces = /<!--(?:>|->|[^]*?(?:--!?>|$))|<[!?][^>]*>?|<([a-z][^\s/>]*)/gi;

function mistakesIn(html: string, unclosed: string[]): { index: number; found: string; fix: string }[] {
  return [...html.matchAll(pieces)].flatMap(({ 0: piece, 1: tag, index }) => {
    const name = tag?.toLowerCase() ?? '';
    const start = piece.split('\n', 1)[0]!.slice(0, 40);
    if (piece.startsWith('<!--')) {
      if (/^<!--(?:-?>|[^]*--!?>)$/.test(piece)) return [];
      return [
        { index, found: 'an HTML comment is never closed, and hides the text after it', fix: 'Close it with -->.' },
      ];
    }
    if (!name) {
      const fix = 'Write &lt; instead of < if it is text. Otherwise, remove it.';
      return [{ index, found: `"${start}" is left out, since HTML reads it as a comment`, fix }];
    }
    if (unclosed.includes(name)) {
      const fix = `Remove it: ${name === 'style' ? 'styles' : 'scripts'} are not published.`;
      return [{ index, found: `<${name}> is never closed, and hides the text after it`, fix }];
    }
    const fix = Object.hasOwn(INSTEAD, name) ? INSTEAD[name]! : undefined;
    return fix ? [{ index, found: `the HTML element <${name}> is left out`, fix }] : [];
  });
}

function isUnclosed(nodes: Html[], name: string): boolean {
  const html = nodes.map(({ value }) => value).join('\n');
  const count = (tag: string) => html.match(new RegExp(`<${tag}(?![^\\s/>])`, 'gi'))?.length ?? 0;
  return count(name) > count(`/${name}`);
}

function withoutTags(html: string, names: string[]): string {
  return html
    .replace(new RegExp(`</?(?:${names.join('|')})(?![^\\s/>])[^>]*>?`, 'gi'), '')
    .replace(/<!--(?!>|->|[^]*?--!?>)/g, '&lt;!--');
}

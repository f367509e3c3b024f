import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMistake, pointIn } from '#markdown/tree/mistakes.ts';

/**
 * Finds notes that no text cites, notes that are there twice, and citations without a note. In a comment, notes that
 * would not be shown become paragraphs where they were written.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile) => {
    const notes = new Map<string, FootnoteDefinition>();
    const repeated: FootnoteDefinition[] = [];
    visit(tree, 'footnoteDefinition', (note) => {
      if (notes.has(note.identifier)) repeated.push(note);
      else notes.set(note.identifier, note);
    });
    const cited = citedNotes(tree, notes);
    const unused = [...notes.values()].filter((note) => !cited.has(note));
    for (const note of unused) {
      const fix = `Write [^${nameOf(note)}] in the text where it belongs, or remove the note. Titles cannot have notes.`;
      addMistake(file, note.position?.start, `the note [^${nameOf(note)}] is not cited in the text`, fix);
    }
    for (const note of repeated) {
      const found = `a second note is called [^${nameOf(note)}], and only the first is shown`;
      addMistake(file, note.position?.start, found, 'Give it another name, and cite it by that.');
    }
    if (file.data.section?.kind === 'comment') showAsText(tree, new Set([...unused, ...repeated]));
    findMissing(tree, file);
  };
}

/** Returns the notes that are shown: those cited in the text, and those that they cite. */
function citedNotes(tree: Root, notes: Map<string, FootnoteDefinition>): Set<FootnoteDefinition> {
  const cited = new Set<FootnoteDefinition>();
  const ahead: Nodes[] = [tree];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    const note = node.type === 'footnoteReference' ? notes.get(node.identifier) : undefined;
    if (note && !cited.has(note)) {
      cited.add(note);
      ahead.push(...note.children);
    }
    if ('children' in node) ahead.push(...node.children.filter(({ type }) => type !== 'footnoteDefinition'));
  }
  return cited;
}

function nameOf({ label, identifier }: FootnoteDefinition): string {
  return label ?? identifier;
}

function showAsText(tree: Root, notes: Set<FootnoteDefinition>) {
  if (notes.size === 0) return;
  visit(tree, 'footnoteDefinition', (note, index, parent) => {
    if (!notes.has(note) || !parent) return;
    const [first] = note.children;
    const name = { type: 'text' as const, value: `[^${nameOf(note)}]: ` };
    if (first?.type === 'paragraph') first.children.unshift(name);
    else note.children.unshift({ type: 'paragraph', children: [name] });
    parent.children.splice(index!, 1, ...(note.children as RootContent[]));
  });
}

/** Comments, code and tags of HTML. */
const NOT_WORDS = /<!--[^]*?(?:-->|$)|<(code|kbd|pre|samp)\b[^]*?(?:<\/\1>|$)|<[^>]*>/gi;

/** Finds citations without a note, and citations in HTML, which are not read: they stay as they were written. */
function findMissing(tree: Root, file: VFile) {
  visit(tree, 'html', ({ value, position }) => {
    // The same length, so that lines can be counted.
    const words = value.replace(NOT_WORDS, (piece) => piece.replace(/\S/g, ' '));
    for (const { 0: citation, index } of words.matchAll(/\[\^[^\]\s[]+\]/g)) {
      const fix = 'Write blank lines before and after the words, so that Markdown reads them.';
      const found = `a note cannot be cited in the middle of HTML, ${citation}`;
      addMistake(file, position && pointIn(position.start, value, index), found, fix);
    }
  });
  const source = String(file.value);
  visit(tree, 'text', ({ position }) => {
    if (position?.start.offset === undefined) return;
    const written = source.slice(position.start.offset, position.end.offset);
    for (const { 0: citation, 1: name, index } of written.matchAll(/(?<!\\)\[\^([^\]\s[]+)\]/g)) {
      const fix = `Write the note on a line of its own, ${citation}: …, or put a backslash before the bracket if it is not a note.`;
      addMistake(
        file,
        pointIn(position.start, written, index),
        `the text cites a note that does not exist, [^${name}]`,
        fix,
      );
    }
  });
}

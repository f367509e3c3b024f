import type { Element, Parents } from 'hast';
import { noteOfReference, referenceToNote, repeatedId, splitRepeatedId, withPrefix } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';
import type { Section } from '#markdown/section.ts';
import { copyTree } from '#markdown/tree/copy-tree.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import { isNoteLink } from '#markdown/tree/note-links.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';

/** The ids that a text is published with, if they differ from those it would have without a ledger. */
interface PublishedIds {
  /** The section's id. */
  section: string;
  /** The id of a passage, a heading or a note, by the one it would have. */
  idOf: (id: string) => string;
  /** Old ids whose words are now in the text with an id of its own. */
  anchorsOf: (id: string) => string[];
}

/**
 * Gives a rendered text the ids it was published with. Old ids become empty anchors where their words are now.
 * Links in the text stay as they are, since they lead to published ids already.
 */
export function renameIds(rendered: Rendered, { section: id, idOf, anchorsOf }: PublishedIds): Rendered {
  const { outline } = rendered;
  const section: Section =
    rendered.section.kind === 'point' ? { ...rendered.section, id, prefix: id } : rendered.section;
  const tree = copyTree(rendered.tree);
  const known = new Set([...outline.passages, ...outline.headings, ...outline.notes].map((text) => text.id));
  const newId = (own: string) => (known.has(own) ? idOf(own) : refId(own));
  const refs = new Map<string, string>();
  // The places that cite a note are called by it: `p5.fnref-x`, `p5.fnref-x-2`.
  const nameRef = (ref: string) => {
    const note = noteOfReference(ref);
    const [cited, again] = known.has(note) ? [note, ''] : splitRepeatedId(note);
    if (note === ref || !known.has(cited)) return withPrefix(ref, rendered.section.prefix, section.prefix);
    const own = referenceToNote(idOf(cited));
    const taken = new Set(refs.values());
    let named = own + again;
    // Another note may be called as the second place of this one would be.
    for (let n = 2; taken.has(named); n++) named = repeatedId(own, n);
    return named;
  };
  const refId = (ref: string) => {
    const named = refs.get(ref) ?? nameRef(ref);
    refs.set(ref, named);
    return named;
  };
  const anchored: { node: Element; parent: Parents; anchors: Element[] }[] = [];
  eachElement(tree, (node, parent) => {
    const { id: own, href, ariaDescribedBy } = node.properties;
    for (const mark of NOTE_MARKS) if (node.properties[mark] === true) node.properties[mark] = '';
    if (isNoteLink(node)) node.properties['href'] = `#${newId(String(href).slice(1))}`;
    if (Array.isArray(ariaDescribedBy)) node.properties['ariaDescribedBy'] = ariaDescribedBy.map(String).map(refId);
    if (typeof own !== 'string') return;
    node.properties['id'] = newId(own);
    const anchors = known.has(own) ? anchorsOf(node.properties['id']).map(toAnchor) : [];
    if (anchors.length > 0) anchored.push({ node, parent, anchors });
  });
  for (const { node, parent, anchors } of anchored) {
    // A table has no place for them inside.
    if (node.tagName !== 'table') node.children.unshift(...anchors);
    else parent.children.splice(parent.children.indexOf(node as never), 0, ...anchors);
  }
  tree.children.unshift(...anchorsOf(id).map(toAnchor));
  const rename = <Text extends { id: string }>(text: Text) => ({ ...text, id: idOf(text.id) });
  const passages = outline.passages.map(rename);
  const headings = outline.headings.map(rename);
  const notes = outline.notes.map(rename);
  const anchors = [id, ...[...passages, ...headings, ...notes].map((text) => text.id)].flatMap((at) =>
    anchorsOf(at).map((anchor) => ({ id: anchor, at })),
  );
  const bytes = Buffer.byteLength(htmlOf(tree));
  return { ...rendered, tree, bytes, section, outline: { ...outline, passages, headings, notes, anchors } };
}

/**
 * Attributes of notes. They get an empty value, `data-footnotes=""`, since the pages of published essays were divided
 * by the bytes of that.
 */
const NOTE_MARKS = ['dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref'] as const;

function toAnchor(id: string): Element {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

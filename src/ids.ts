/**
 * The grammar of ids; no other file takes an id apart. A section has an id, and what is in it has ids with its prefix:
 *
 * | section | its id    | its prefix | a passage    | a heading  | a note        |
 * | ------- | --------- | ---------- | ------------ | ---------- | ------------- |
 * | opening | `opening` | `p0`       | `p0.1`       | `p0-words` | `p0.fn-1`     |
 * | point   | `p5`      | `p5`       | `p5.2`       | `p5-words` | `p5.fn-1`     |
 * | closing | `closing` | `z`        | `z.1`        | `z-words`  | `z.fn-1`      |
 * | comment | `c-NAME`  | `c-NAME`   | `c-NAME.1`   |            | `c-NAME.fn-1` |
 *
 * Later editions insert with letters: point `p5a`, passage `p5.2a`. A reference is named after its note: `p5.fnref-1`.
 */
export type SectionKind = 'opening' | 'point' | 'closing' | 'comment';

/** What an id names, if it is not a whole section. */
export type TextKind = 'passage' | 'heading' | 'note';

/** Places on a page that texts can link to, although they are no sections. */
export const CONTENTS_ID = 'contents';
export const COMMENTS_ID = 'comments';
export const CITE_ID = 'cite';

/** Whether a text is an id that something in an essay or its comments can have. */
export function isId(text: string): boolean {
  if (text === 'opening' || text === 'closing') return true;
  const [, prefix = '', rest] = /^(p0|z|p[^.-]+|c-[^.]+?)(\.\d+[a-z]*|\.fn-\S+|-\S+)?$/.exec(text) ?? [];
  if (prefix === 'p0' || prefix === 'z') return rest !== undefined;
  return isInComment(prefix) ? isCommentName(prefix.slice(2)) : isPointAddress(prefix.slice(1));
}

/** Whether a text can be the address of a point: a number and, if a later edition inserted it, letters. */
export function isPointAddress(text: string): boolean {
  return /^[1-9]\d*[a-z]*$/.test(text);
}

/** Whether the ids of a comment can be made from the name of its file. */
export function isCommentName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name);
}

/** Makes the name of a comment from a text; empty if there is no letter or figure in it. */
export function toCommentName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^[-_]+|-+$/g, '');
}

/** Returns the id of the point with an address: `p5a` for `5a`. */
export function pointId(address: string): string {
  return `p${address}`;
}

/** Returns the address in the id of a point: `5a` for `p5a`. */
export function addressOfPoint(point: string): string {
  return point.slice(1);
}

/** Returns the id of the comment in a file: `c-NAME`. */
export function commentId(name: string): string {
  return `c-${name}`;
}

/** Returns the id of a passage, by its number: `p5.2`. */
export function passageId(prefix: string, number: number): string {
  return `${prefix}.${number}`;
}

/** Returns the id of a heading, by the slug of its words, which may be empty: `p5-what-follows`. */
export function headingId(prefix: string, slug: string): string {
  return `${prefix}-${slug || 'heading'}`;
}

/** Returns the id of the heading over the notes of a section. */
export function notesHeadingId(prefix: string): string {
  return `${prefix}.notes`;
}

/** Whether an id is that of the heading over the notes of a section. */
export function isNotesHeadingId(id: string): boolean {
  return id.endsWith('.notes');
}

/** Returns the id that something in a section has, by the one that remark-rehype gave it: `p5.fn-1` for `fn-1`. */
export function inSection(prefix: string, id: string): string {
  return `${prefix}.${id.replace('footnote-label', 'notes')}`;
}

/** Returns the id of another text that would have the same one: `p5-words-2`. */
export function repeatedId(id: string, number: number): string {
  return `${id}-${number}`;
}

/** Takes off what `repeatedId` appended: `p5.fn-a` and `-2` for `p5.fn-a-2`. */
export function splitRepeatedId(id: string): [id: string, appended: string] {
  const appended = /-\d+$/.exec(id)?.[0] ?? '';
  return [id.slice(0, id.length - appended.length), appended];
}

/** Returns the section in an id's name: `p5` for `p5.2`, `p5-what-follows` and `p5.fn-1`; `opening` for `p0.1`. */
export function sectionOfId(id: string): string {
  if (isInComment(id)) return id.split('.')[0]!;
  const prefix = /^(?:p\d+[a-z]*|z)(?=[.-]|$)/.exec(id)?.[0];
  if (prefix === 'p0') return 'opening';
  return prefix === 'z' ? 'closing' : (prefix ?? id);
}

/** Whether an id is that of a whole section. */
export function isSectionId(id: string): boolean {
  return sectionOfId(id) === id;
}

/** Whether an id is a comment's, or is in one. */
export function isInComment(id: string): boolean {
  return id.startsWith('c-');
}

/** Whether an id is a point's, or is in one. */
export function isInPoint(id: string): boolean {
  return /^p[1-9]/.test(id);
}

/** Returns the prefix of the ids in a section. */
export function prefixOf(section: string): string {
  if (section === 'opening') return 'p0';
  return section === 'closing' ? 'z' : section;
}

/** Returns what an id names. It must not be the id of a section. */
export function kindOfText(id: string): TextKind {
  if (isPassageId(id)) return 'passage';
  return /^[^.]+\.fn-/.test(id) ? 'note' : 'heading';
}

/** Whether an id is that of a section or of a heading: only passages and notes have a dot. */
export function isSectionOrHeadingId(id: string): boolean {
  return !id.includes('.');
}

/** Whether an id names a passage, such as `p5.2` or `p5.2a`; ids of sections, headings and notes end differently. */
export function isPassageId(id: string): boolean {
  return /^[^.]+\.\d+[a-z]*$/.test(id);
}

/**
 * Returns the permanent label of a paragraph in its section: 2 for `p5.2`, `2a` for `p5.2a`.
 * The label of one that came from another section is its whole id.
 * @param prefix what the ids of its section begin with
 */
export function paragraphLabel(id: string, prefix: string): number | string {
  const label = id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
  return /^\d+$/.test(label) ? Number(label) : label;
}

/** Returns the number in a passage's id without its letters, 2 for `p5.2a`; undefined if it has another prefix. */
export function passageNumber(id: string, prefix: string): number | undefined {
  const number = /^\d+/.exec(String(paragraphLabel(id, prefix)))?.[0];
  return number === undefined ? undefined : Number(number);
}

/** Returns an id without the letters that a later edition added to it: `p5` for `p5a`. */
export function withoutLetters(id: string): string {
  return id.replace(/(\d)[a-z]+$/, '$1');
}

/** Moves an id to a section with another prefix: `p6.2` for `p5.2`. */
export function withPrefix(id: string, from: string, to: string): string {
  return to + id.slice(from.length);
}

/** The ids that remark-rehype gives to notes and their references, before they get the prefix of their section. */
export const NOTE_ID = /^fn-/;
export const REFERENCE_ID = /^fnref-/;

/** Returns the label of a note, in its id or in a link to it: `1` for `p5.fn-1`. */
export function noteLabel(id: string): string {
  return decodeURIComponent(id.slice(id.indexOf('.fn-') + '.fn-'.length));
}

/** Returns the id of a reference's note, `p5.fn-1` for `p5.fnref-1`; other ids stay the same. */
export function noteOfReference(id: string): string {
  return id.replace('.fnref-', '.fn-');
}

/** Returns the id of a reference to a note: `p5.fnref-1` for `p5.fn-1`. */
export function referenceToNote(id: string): string {
  return id.replace('.fn-', '.fnref-');
}

import { writeContentFile } from '#content-files/1-read/content-file.ts';
import { commentFile, kindOfFile, nameOfFile } from '#content-paths.ts';
import { nameKey } from '#text/file-names.ts';
import { describeChange, describeMovedAbout, fileLabel } from './describe-changes.ts';
import { parseContentFile, type ParsedFile, type ParsedFiles } from './existing-folder.ts';
import { matchTexts } from './match-texts.ts';
import { mergeFields } from './merge-fields.ts';
import type { Fields } from './record.ts';

/**
 * Merges a new import into the texts of an earlier one, and describes what differs.
 * Comments keep their names, since their addresses depend on them. No comment is ever dropped.
 * @param before the texts of the content folder, by path
 * @param fresh the texts that the import would write, by path
 * @param lastWritten the front matter that the last import wrote to each file, if known
 */
export function mergeImport(
  before: FileTexts,
  fresh: FileTexts,
  lastWritten: Map<string, Fields> | undefined,
): MergedImport {
  const old = parseTexts(before);
  const now = parseTexts(fresh);
  const rows: string[] = [];
  const kept: string[] = [];
  const files = new Map<string, string>();
  const record = new Map<string, Fields>();
  const partners = findPartners(old, now, lastWritten);
  const names = nameComments(old, now, partners);
  for (const [path, file] of now) {
    const from = partners.get(path);
    const target = names.get(path) ?? path;
    const known = from === undefined ? undefined : old.get(from);
    const fields = updateReplyTo(file.fields, names);
    const merged = known
      ? mergeFields(fields, known.fields, lastWritten && (lastWritten.get(from!) ?? {}))
      : { fields, kept: [] };
    kept.push(...merged.kept.map((field) => `${target} ${field}`));
    record.set(target, fields);
    files.set(target, writeContentFile(merged.fields, `${file.body}\n`));
    rows.push(...describeChange(fileLabel(target, merged.fields), known, { fields: merged.fields, body: file.body }));
  }
  const used = new Set(partners.values());
  for (const [path, file] of old) {
    if (used.has(path)) continue;
    if (!isComment(path)) rows.push(`${fileLabel(path, file.fields)}: removed`);
    else {
      files.set(path, before.get(path)!);
      const then = lastWritten?.get(path);
      if (then) record.set(path, then);
      kept.push(`${path}${lastWritten?.has(path) ? ', which the source no longer has' : ''}`);
    }
  }
  rows.push(...describeMovedAbout(old, parseTexts(files), partners));
  return { files, record, rows, kept };
}

function parseTexts(texts: FileTexts): ParsedFiles {
  return new Map([...texts].map(([path, text]) => [path, parseContentFile(path, text)]));
}

/** Finds the old file that each new one continues. Points are matched by heading first, then files by similarity. */
function findPartners(
  old: ParsedFiles,
  now: ParsedFiles,
  lastWritten: Map<string, Fields> | undefined,
): Map<string, string> {
  const partners = new Map(
    [...now.keys()].filter((path) => isAlone(path) && old.has(path)).map((path) => [path, path]),
  );
  for (const kind of ['point', 'comment']) {
    const fresh = new Map([...now].filter(([path]) => kindOfFile(path) === kind));
    const rest = new Map([...old].filter(([path]) => kindOfFile(path) === kind));
    if (kind === 'comment' && lastWritten)
      for (const path of rest.keys()) if (!lastWritten.has(path)) rest.delete(path);
    const pair = (path: string, from: string) => {
      partners.set(path, from);
      fresh.delete(path);
      rest.delete(from);
    };
    for (const [path, { fields }] of kind === 'point' ? fresh : []) {
      const twin = [...rest].find(([from, one]) => sourceTitle(one, from, lastWritten) === fields['title']);
      if (twin) pair(path, twin[0]);
    }
    for (const [path, from] of matchTexts(bodies(rest), bodies(fresh))) pair(path, from);
    for (const path of kind === 'point' ? fresh.keys() : []) if (rest.has(path)) pair(path, path);
  }
  return partners;
}

function bodies(files: ParsedFiles): Map<string, string> {
  return new Map([...files].map(([path, { body }]) => [path, body]));
}

/** Returns the heading that the source gave a point, or else the one in the file. */
function sourceTitle({ fields }: ParsedFile, path: string, lastWritten: Map<string, Fields> | undefined): unknown {
  return lastWritten?.get(path)?.['title'] ?? fields['title'];
}

/** Names the comments. A known comment keeps its name; a new one gets a name that is not taken. */
function nameComments(old: ParsedFiles, now: ParsedFiles, partners: Map<string, string>): Map<string, string> {
  const taken = new Set([...old.keys()].map(nameKey));
  const names = new Map<string, string>();
  for (const path of now.keys()) {
    if (!isComment(path)) continue;
    let name = partners.get(path) ?? path;
    for (let number = 1; !partners.has(path) && taken.has(nameKey(name)); number++) name = commentFile(String(number));
    taken.add(nameKey(name));
    names.set(path, name);
  }
  return names;
}

/** Updates `replyTo`, so that a reply still refers to the same comment. */
function updateReplyTo(fields: Fields, names: Map<string, string>): Fields {
  const name = names.get(commentFile(String(fields['replyTo'])));
  return name === undefined ? fields : { ...fields, replyTo: nameOfFile(name) };
}

/** Whether a text is the only one of its kind. */
function isAlone(path: string): boolean {
  return ['opening', 'closing'].includes(kindOfFile(path));
}

function isComment(path: string): boolean {
  return kindOfFile(path) === 'comment';
}

type FileTexts = Map<string, string>;

export interface MergedImport {
  /** The texts to write, by their paths. */
  files: FileTexts;
  /** The front matter of each text, as the source has it. */
  record: Map<string, Fields>;
  /** The differences, in readable lines; empty if there are none. */
  rows: string[];
  /** What was made by hand and is kept. */
  kept: string[];
}

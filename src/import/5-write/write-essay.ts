import { slug } from 'github-slugger';
import { writeContentFile } from '#content-files/1-read/content-file.ts';
import { CLOSING_FILE, commentFile, ESSAY_FILE, pointFile } from '#content-paths.ts';
import { Messages } from '#i18n/messages.ts';
import type { Block, ImportedEssay } from '#import/model/imported-essay.ts';
import type { Metadata, SourceDocument } from '#import/model/source-document.ts';

/**
 * Writes an essay as the files of a content folder. What readers see besides its own words is in its language.
 * @returns the text of each file, by its path in the folder
 */
export function writeEssay(
  essay: ImportedEssay,
  { language = 'en', date }: Metadata,
  { bodyOf }: Pick<SourceDocument, 'bodyOf'>,
): Map<string, string> {
  const { title, kicker, standfirst, byline, opening, points, closing, comments } = essay;
  const authors = essay.authors.map((name) => ({ name }));
  const messages = new Messages(language);
  const edition = { name: messages.t('firstEdition'), date, note: messages.t('originalText') };
  const body = (blocks: Block[]) => bodyOf(blocks, essay);
  const files = new Map<string, string>();
  files.set(
    ESSAY_FILE,
    writeContentFile({ title, kicker, standfirst, byline, authors, language, edition }, body(opening)),
  );
  points.forEach((point, index) => {
    const number = index + 1;
    files.set(
      pointPath(number, points.length, point.title),
      writeContentFile({ number, title: point.title }, body(point.blocks)),
    );
  });
  if (closing)
    files.set(CLOSING_FILE, writeContentFile({ title: closing.title, signOff: closing.signOff }, body(closing.blocks)));
  comments.forEach((blocks, index) => files.set(commentFile(String(index + 1)), writeContentFile({}, body(blocks))));
  return files;
}

const SLUG_LENGTH = 40;

function pointPath(number: number, count: number, title: string): string {
  const digits = Math.max(2, String(count).length);
  const words = slug(title).normalize('NFC').split('-').filter(Boolean);
  let name = words.shift()?.slice(0, SLUG_LENGTH) ?? 'point';
  for (const word of words) {
    if (name.length + 1 + word.length > SLUG_LENGTH) break;
    name += `-${word}`;
  }
  return pointFile(`${String(number).padStart(digits, '0')}-${name}`);
}

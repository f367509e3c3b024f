import { createHash } from 'node:crypto';
import { type FolderContent, readContent } from '#content-files/1-read/read-content.ts';
import { numberNotes } from '#content-files/2-publish/number-notes.ts';
import { planPages } from '#content-files/2-publish/page-plan.ts';
import { publish, type PublishedContent } from '#content-files/2-publish/publish.ts';
import { makeCommentsSafe } from '#content-files/3-check/comment-warnings.ts';
import { findErrors } from '#content-files/3-check/find-errors.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { writeLedger } from '#ledger/model/ledger.ts';

/** A content folder that was read, published and checked. */
export interface OpenContent extends PublishedContent {
  /** Every error in it; a site is built only if there are none. */
  errors: ContentError[];
  /** What is wrong in comments; they are shown all the same. */
  warnings: ContentError[];
  /** The language of the essay; English if it names none, or an unknown one. */
  language: string;
  /** Changes with everything in the folder that the site shows. */
  tag: string;
}

/**
 * Opens a content folder, the one way to read it: reads its files, gives its texts the ids they were published with,
 * and checks them.
 */
export async function openContent(dir: string): Promise<OpenContent> {
  const folder = await readContent(dir);
  const publication = folder.ledger && publish(folder.ledger, folder);
  numberNotes(folder);
  const published = { ...folder, publication, plan: publication?.plan ?? planPages(folder) };
  const [essay] = [...folder.essay.sections, ...folder.essay.drafts];
  const language = essay?.data.language ?? 'en';
  const errors = findErrors(published);
  return { ...published, errors, warnings: makeCommentsSafe(published), language, tag: tagOf(folder) };
}

function tagOf({ essay, closing, points, comments, subjects, images, ledger }: FolderContent): string {
  const hash = createHash('sha256');
  for (const { sections, drafts } of [essay, closing, points, comments]) {
    for (const { file, data, body } of [...sections, ...drafts]) hash.update(JSON.stringify([file, data, body]));
  }
  hash.update(JSON.stringify(subjects.terms));
  for (const [file, image] of images) hash.update(file).update('bytes' in image ? image.bytes : '');
  if (ledger) hash.update(writeLedger(ledger));
  return hash.digest('hex').slice(0, 8);
}

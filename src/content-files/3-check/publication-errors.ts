import type { Publication } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { ESSAY_FILE } from '#content-paths.ts';
import { addressOfPoint, isInComment } from '#ids.ts';
import { suggestionFinder } from '#ledger/4-report/suggestions.ts';
import { LEDGER_FILE } from '#ledger/model/ledger.ts';

/**
 * Finds the errors that keep a ledger from being written: links that would be lost or would lead to other words, and
 * an edition with the name of an earlier one.
 */
export function publicationErrors(publication: Publication): ContentError[] {
  return [...editionErrors(publication), ...lostErrors(publication), ...misplacedErrors(publication)];
}

/** The ledger records changes under the name of their edition, so no two may share a name. */
function editionErrors({ edition, before }: Publication): ContentError[] {
  if (!before?.editions.slice(0, -1).includes(edition)) return [];
  const fix = 'Give this edition a name of its own.';
  return [{ file: ESSAY_FILE, field: 'edition', found: `"${edition}" was the name of an edition before`, fix }];
}

/** Reports published ids that would be lost, each with its first words, the most likely targets and the fix. */
function lostErrors({ lost, ledger }: Publication): ContentError[] {
  const suggestionsFor = suggestionFinder({ ledger, lost });
  return lost.map((id) => {
    const suggestions = suggestionsFor(id);
    const named = suggestions.map((other) => `${other} ("${ledger.ids.get(other)!.words}")`).join(', ');
    const alias = `npm run permalinks -- --alias ${id}=${suggestions[0] ?? 'ID'}`;
    return {
      file: LEDGER_FILE,
      field: id,
      found: `links to it were published, and "${ledger.ids.get(id)!.words}" is nowhere in the texts`,
      fix: `Say where they lead now${named && `, such as ${named}`}: ${alias}. Or that it is gone: npm run permalinks -- --withdraw ${id}.`,
    };
  });
}

function misplacedErrors({ misplaced, before }: Publication): ContentError[] {
  return misplaced.map(({ file, id, owner }) => {
    const { words } = before!.ids.get(id)!;
    const most = owner ? `, most of which are in ${owner} now` : '';
    const found = `"${id}" was published as the id of other words${words && ` ("${words}")`}${most}`;
    const isComment = isInComment(id);
    const fix = isComment
      ? 'Give the file another name.'
      : `Write another, such as ${addressOfPoint(id)}a, or leave it out.`;
    return { file, ...(!isComment && { field: 'at' }), found, fix };
  });
}

import type { Publication } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { ESSAY_FILE } from '#content-paths.ts';
import { essayCommand } from '#text/shell-command.ts';
import { addressOfPoint, isInComment } from '#ids.ts';
import { suggestionFinder } from '#ledger/4-report/suggestions.ts';
import { LEDGER_FILE } from '#ledger/model/ledger.ts';

/**
 * Finds the errors that keep a ledger from being written: links that would be lost or would lead to other words, and
 * an edition with the name of an earlier one.
 * @param dir the content folder, for the commands that errors suggest
 */
export function publicationErrors(publication: Publication, dir: string): ContentError[] {
  return [...editionErrors(publication), ...lostErrors(publication, dir), ...misplacedErrors(publication)];
}

/** The ledger records changes under the name of their edition, so no two may share a name. */
function editionErrors({ edition, before }: Publication): ContentError[] {
  if (!before?.editions.slice(0, -1).some(({ name }) => name === edition)) return [];
  const fix = 'Give this edition a different name.';
  return [{ file: ESSAY_FILE, field: 'edition', found: `"${edition}" is also the name of an earlier edition`, fix }];
}

/** Reports published ids that would be lost, each with its first words, the most likely targets and the fix. */
function lostErrors({ lost, ledger }: Publication, dir: string): ContentError[] {
  const suggestionsFor = suggestionFinder({ ledger, lost });
  return lost.map((id) => {
    const suggestions = suggestionsFor(id);
    const named = suggestions.map((other) => `${other} ("${ledger.ids.get(other)!.words}")`).join(' or ');
    const alias = essayCommand(dir, `npm run permalinks -- --alias ${id}=${suggestions[0] ?? 'ID'}`);
    const withdraw = essayCommand(dir, `npm run permalinks -- --withdraw ${id}`);
    const run = suggestions.length === 1 ? 'run' : 'run, for example,';
    return {
      file: LEDGER_FILE,
      field: id,
      found: `readers may have links to it, but its words ("${ledger.ids.get(id)!.words}") are no longer in the texts`,
      fix: `To redirect these links to ${named || 'another id'}, ${run} "${alias}". To tell readers that the words were withdrawn, run "${withdraw}".`,
    };
  });
}

function misplacedErrors({ misplaced, before }: Publication): ContentError[] {
  return misplaced.map(({ file, id, owner }) => {
    const { words } = before!.ids.get(id)!;
    const most = owner ? `, most of which are now in ${owner}` : '';
    const found = `the id "${id}" already belongs to other words${words && ` ("${words}")`}${most}`;
    const isComment = isInComment(id);
    const fix = isComment
      ? 'Rename the file.'
      : `Write another address, such as ${addressOfPoint(id)}a, or remove the field.`;
    return { file, ...(!isComment && { field: 'at' }), found, fix };
  });
}

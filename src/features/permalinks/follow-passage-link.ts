/** Loaded when the reader follows a link to a passage (selection/passage-link.ts), for what the browser cannot do. */
import { make } from '#client/elements.ts';
import { tNode } from '#client/messages.ts';

/** As in selection/selected-passage.ts. */
const PASSAGES = '.prose [id]:not(a, sup, span)';

// Sites that links are shared on may add to the query.
const [, edition, more = 0] = /^\?(\d+)(?:\.(\d+))?(?:&|$)/.exec(location.search) ?? [];
// Browsers that know text directives hide them from scripts; others look for an element with the whole as its id.
const [hash, directive] = location.hash.split(':~:') as [string, string?];
if (directive !== undefined) location.replace(hash);
if (edition) {
  const id = decodeURIComponent(hash.slice(1));
  const place = document.getElementById(id);
  const passages = [...document.querySelectorAll(PASSAGES)];
  // The innermost of nested list items; an old link leads to an empty element in the passage.
  const first = passages.map((passage) => passage.contains(place)).lastIndexOf(true);
  const linked = [id, ...passages.slice(first, first + 1 + Number(more)).map((passage) => passage.id)];
  const reworded = Math.max(...linked.map((each) => import.meta.env.REWORDED[each] ?? 0));
  if (first >= 0 && reworded > Number(edition)) noteRewording(place!, import.meta.env.CHANGES[reworded - 1]!);
  // Links that are made on this page are of this edition.
  history.replaceState(history.state, '', location.pathname + hash);
}

/** Says before the block of a text that it was reworded after the link to it was made, and leads to what changed. */
function noteRewording(place: Element, changes: string) {
  const note = make('p', { className: 'reworded', role: 'status' });
  const href = import.meta.env.BASE_URL + changes;
  const link = make('a', { href }, tNode(MESSAGES.whatChanged));
  let block = place;
  while (!block.parentElement!.matches('.prose')) block = block.parentElement!;
  block.before(note);
  // After it is on the page, so that screen readers announce it.
  setTimeout(() => note.append(tNode(MESSAGES.rewordedSince), ' ', link), 100);
}

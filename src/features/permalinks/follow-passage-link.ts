/** Loaded when the reader follows a link to a passage (selection/passage-link.ts), for what the browser cannot do. */
import { make } from '#client/elements.ts';
import { tNode } from '#client/messages.ts';

// Browsers that know text directives hide them from scripts; others look for an element with the whole as its id.
const [hash, directive] = location.hash.split(':~:') as [string, string?];
const id = decodeURIComponent(hash.slice(1));
const [edition, more = 0] = location.search.slice(1).split('.').map(Number) as [number, number?];
const passages = [...document.querySelectorAll('.prose [id]:not(a, sup, span)')].map((passage) => passage.id);
const at = passages.indexOf(id);
const linked = [id, ...(at < 0 ? [] : passages.slice(at + 1, at + 1 + more))];
const place = document.getElementById(id);
const reworded = Math.max(...linked.map((passage) => import.meta.env.REWORDED[passage] ?? 0));
if (place?.closest('.prose') && reworded > edition) noteRewording(place, import.meta.env.CHANGES[reworded - 1]!);
// Links that are made on this page are of this edition.
history.replaceState(history.state, '', location.pathname + hash);
if (directive !== undefined) location.replace(hash);

/** Says before a passage that it was reworded after the link to it was made, and leads to what changed. */
function noteRewording(passage: Element, changes: string) {
  const href = import.meta.env.BASE_URL + changes;
  const note = make('p', { className: 'reworded', role: 'status' });
  passage.before(note);
  // After it is on the page, so that screen readers announce it.
  setTimeout(
    () => note.append(tNode(MESSAGES.rewordedSince), ' ', make('a', { href }, tNode(MESSAGES.whatChanged))),
    100,
  );
}

/** Loaded when the reader follows a link to a passage (selection/passage-link.ts), for what the browser cannot do. */
import { make } from '#client/elements.ts';
import { tNode } from '#client/messages.ts';

// Browsers that know text directives hide them from scripts; others look for an element with the whole as its id.
const [hash, directive] = location.hash.split(':~:') as [string, string?];
const id = decodeURIComponent(hash.slice(1));
const passage = document.getElementById(id);
const reworded = import.meta.env.REWORDED[id] ?? 0;
if (passage?.closest('.prose') && reworded > Number(location.search.slice(1))) noteRewording(passage);
// Links that are made on this page are of this edition.
history.replaceState(history.state, '', location.pathname + hash);
if (directive !== undefined) location.replace(hash);

/** Says before a passage that it was reworded after the link to it was made, and leads to what changed. */
function noteRewording(place: Element) {
  const href = import.meta.env.BASE_URL + import.meta.env.CHANGES_PATH;
  const note = make('p', { className: 'reworded', role: 'status' });
  place.before(note);
  // After it is on the page, so that screen readers announce it.
  setTimeout(
    () => note.append(tNode(MESSAGES.rewordedSince), ' ', make('a', { href }, tNode(MESSAGES.whatChanged))),
    100,
  );
}

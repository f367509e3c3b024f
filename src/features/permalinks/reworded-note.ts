/** Loaded when the reader follows a link that says in which edition it was made (selection/passage-link.ts). */
import { make } from '#client/elements.ts';
import { tNode } from '#client/messages.ts';

const { pathname, search, hash } = location;
const id = decodeURIComponent(hash.slice(1));
const place = document.getElementById(id);
const reworded = import.meta.env.REWORDED[id] ?? 0;
if (place?.closest('.prose') && reworded > Number(search.slice(1))) noteRewording(place);
// Links that are made on this page are of this edition.
history.replaceState(history.state, '', pathname + hash);

/** Says before a passage that it was reworded after the link to it was made, and leads to what changed. */
function noteRewording(passage: Element) {
  const changes = make(
    'a',
    { href: import.meta.env.BASE_URL + import.meta.env.CHANGES_PATH },
    tNode(MESSAGES.whatChanged),
  );
  const note = make('p', { className: 'reworded', role: 'status' });
  passage.before(note);
  // After it is on the page, so that screen readers announce it.
  setTimeout(() => note.append(tNode(MESSAGES.rewordedSince), ' ', changes), 100);
}

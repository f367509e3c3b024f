import { labelOf, type Leaf, referenceTo } from '#collections/paragraph-references.ts';
import type { Place } from '#collections/subjects.ts';
import type { Messages } from '#i18n/messages.ts';
import { runsOf } from '#text/subject-index/runs-of.ts';

/** A reference in an index: to a paragraph, or from the first to the last of several consecutive ones. */
interface Reference {
  from: Leaf;
  to: Leaf | undefined;
}

/** Returns the references to some paragraphs, which are given in reading order. */
export function referencesTo(places: Place[], messages: Messages): Reference[] {
  return runsOf(places).map((run) => {
    const last = run.at(-1)!;
    return {
      from: referenceTo(run[0]!, messages),
      to: run.length > 1 ? referenceTo(last, messages, labelOf(last.label, messages)) : undefined,
    };
  });
}

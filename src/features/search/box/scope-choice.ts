import { make } from '#client/elements.ts';
import { tNode } from '#client/messages.ts';
import type { Query } from '#features/search/query/query.ts';
import { base } from '#features/search/sources/sources.ts';
import { COMMENTS_PATH } from '#routes.ts';

const PARTS = { '': MESSAGES.everything, essay: MESSAGES.theEssay, comments: MESSAGES.comments };

/** The choice of what to search; hidden for an essay without comments, which offers no choice. */
interface ScopeChoice {
  element: HTMLFieldSetElement;
  value(): Query['within'];
  choose(part: Query['within']): void;
}

export function createScopeChoice(changed: () => void): ScopeChoice {
  const parts = Object.entries(PARTS).map(([value, name]) =>
    make(
      'label',
      {},
      make('input', { type: 'radio', name: 'in', value, checked: value === '' }),
      make('span', {}, tNode(name)),
    ),
  );
  const element = make('fieldset', {}, make('legend', {}, tNode(MESSAGES.lookIn)), ...parts);
  // If there is a comments page, every page links to it.
  element.hidden = !document.querySelector(`a[href="${CSS.escape(base + COMMENTS_PATH)}"]`);
  element.addEventListener('change', changed);
  const radio = (selector: string) => element.querySelector<HTMLInputElement>(selector)!;
  return {
    element,
    // The address of a search may still name the comments that an earlier edition had.
    value: () => (element.hidden ? undefined : ((radio(':checked').value || undefined) as Query['within'])),
    choose: (part) => (radio(`[value="${part ?? ''}"]`).checked = true),
  };
}

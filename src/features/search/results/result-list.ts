import { make } from '#client/elements.ts';
import { formatNode, langOf, tNode } from '#client/messages.ts';
import { pluralOf } from '#client/plural-of.ts';
import type { Answer, Found } from '#features/search/match/answer.ts';
import type { Passage, Place } from '#features/search/passages/passage.ts';
import { addressOf } from '#features/search/query/query-address.ts';
import type { Query } from '#features/search/query/query.ts';
import { excerpt } from './excerpt.ts';

/** How many passages are shown before the reader asks for the rest. */
const FIRST = 20;

/** The list of passages found; more can be added without moving those already shown. */
interface ResultList {
  element: HTMLElement;
  /** Shows the best passage at the top; if it is already in the list, a note takes its place there. */
  showBest(best: Found): void;
  /** Reserves space for the best passage until all are known; it may be called again. */
  awaitBest(): void;
  /** Appends passages in groups, without those already shown. */
  show(answer: Answer): void;
}

/** @param heading the level of its headings, one below that of the element it is in */
export function createResultList(query: Query, heading: 'h2' | 'h3'): ResultList {
  const shown = new Set<string>();
  const bestPart = make('section', { className: 'best' }, make(heading, {}, tNode(MESSAGES.bestMatch)));
  const more = make('button', { type: 'button', className: 'button', hidden: true });
  const element = make('div', { className: 'results' }, bestPart, more);
  const hrefOf = ({ passage }: Found) => resultHref(passage, query);

  const rowOf = (found: Found) => {
    const { passage, hits } = found;
    shown.add(passage.href);
    const pieces = excerpt(passage.text, hits).map(({ text, isHit }) =>
      isHit ? make('mark', { textContent: text }) : text,
    );
    const link = make(
      'a',
      { href: hrefOf(found) },
      make('span', { textContent: passage.name, ...(IS_MIXED ? langOf(MESSAGES.paragraph) : {}) }),
      make('span', passage.place.language, ...pieces),
    );
    link.dataset['id'] = passage.id;
    return make('li', { hidden: shown.size > FIRST }, link);
  };
  const headingOf = ({ id, badge, title, language }: Place) => {
    const word = IS_MIXED ? { comments: MESSAGES.comments, opening: MESSAGES.opening }[id] : undefined;
    return make(heading, {}, tabOf(badge), ' ', make('span', language ?? langOf(word), title));
  };

  more.addEventListener('click', () => {
    const hidden = element.querySelectorAll<HTMLElement>('[hidden]');
    for (const each of hidden) each.hidden = false;
    more.hidden = true;
    [...hidden]
      .find(({ tagName }) => tagName === 'LI')
      ?.querySelector('a')
      ?.focus();
  });
  return {
    element,
    showBest(best) {
      const { sheet, badge } = best.passage.place;
      bestPart.className = [sheet, bestPart.className].filter(Boolean).join(' ');
      bestPart.firstElementChild!.prepend(tabOf(badge), ' ');
      const row = element.querySelector(`a[href="${CSS.escape(hrefOf(best))}"]`)?.parentElement;
      bestPart.querySelector('p')?.remove();
      if (row?.contains(document.activeElement)) {
        bestPart.append(make('p', {}, tNode(MESSAGES.bestIsHere)));
        return;
      }
      if (row) {
        const gone = make(
          'li',
          { className: 'gone' },
          formatNode(MESSAGES.bestIsAbove, { passage: best.passage.name }),
        );
        gone.style.minHeight = `${row.offsetHeight}px`;
        row.replaceWith(gone);
      }
      const top = row ?? rowOf(best);
      top.hidden = false;
      bestPart.append(make('ul', {}, top));
    },
    awaitBest() {
      if (bestPart.childElementCount > 1) return;
      bestPart.classList.add('awaits');
      bestPart.append(make('p', {}, tNode(MESSAGES.looking)));
    },
    show({ groups }) {
      for (const { place, found } of groups) {
        const rows = found.filter(({ passage }) => !shown.has(passage.href)).map(rowOf);
        if (rows.length === 0) continue;
        const isHidden = rows.every(({ hidden }) => hidden);
        const list = make('ul', {}, ...rows);
        more.before(make('section', { className: place.sheet, hidden: isHidden }, headingOf(place), list));
      }
      more.hidden = !element.querySelector('li[hidden]');
      more.replaceChildren(formatNode(pluralOf(MESSAGES.showAllPassages, shown.size), { n: shown.size }));
    },
  };
}

function tabOf(badge: string): HTMLElement {
  return make('span', { className: 'tab', textContent: badge, 'aria-hidden': String(!/\d/.test(badge)) });
}

/**
 * Returns where a result leads: to the passage on this page if it is here, or else to its permalink. The query is part
 * of it, so that its words can be marked there.
 */
export function resultHref({ id, href }: Passage, query: Query): string {
  const [page, hash] = document.getElementById(id) ? [location.pathname, id] : href.split('#');
  return `${page}${addressOf(query)}${hash ? `#${hash}` : ''}`;
}

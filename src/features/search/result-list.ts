import type { Answer, Found } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { make } from '../../components/make.ts';
import { markOf, show, tell } from '../../components/tell.ts';
import type { Place, Query } from './passage.ts';
import { addressOf } from './query-address.ts';

/** Passages that are shown before the rest is asked for. */
const FIRST = 20;

/** The passages that answer a query, as they are shown; more may come, and nothing that is there moves. */
export class ResultList {
  readonly element = make('div', { className: 'results' });
  readonly #query: Query;
  readonly #shown = new Set<string>();
  readonly #heading: 'h2' | 'h3';
  readonly #best = make('section', { className: 'best' });
  readonly #more = make('button', { type: 'button', className: 'button', hidden: true });

  /** @param heading the level of its headings, under that of what it stands in */
  constructor(query: Query, heading: 'h2' | 'h3') {
    this.#query = query;
    this.#heading = heading;
    this.#best.append(make(heading, {}, show(WORDS.bestMatch)));
    this.element.append(this.#best, this.#more);
    this.#more.addEventListener('click', () => this.#showAll());
  }

  /** Shows the best passage at the top; where it stands below already, it leaves a word in its place. */
  showBest(best: Found) {
    const row = this.element.querySelector(`a[href="${CSS.escape(this.#hrefOf(best))}"]`)?.parentElement;
    this.#best.querySelector('p')?.remove();
    if (row?.contains(document.activeElement)) {
      this.#best.append(make('p', {}, show(WORDS.bestIsHere)));
      return;
    }
    if (row) {
      const gone = make('li', { className: 'gone' }, tell(WORDS.bestIsAbove, { passage: best.passage.name }));
      gone.style.minHeight = `${row.offsetHeight}px`;
      row.replaceWith(gone);
    }
    this.#best.append(make('ul', {}, row ?? this.#row(best)));
  }

  /** Keeps the room of the best passage until all are known. */
  awaitBest() {
    this.#best.classList.add('awaits');
    this.#best.append(make('p', {}, show(WORDS.looking)));
  }

  /** Shows passages below those that are there, in groups; what is shown already is left out. */
  show({ groups }: Answer) {
    for (const { place, found } of groups) {
      const rows = found.filter(({ passage }) => !this.#shown.has(passage.href)).map((one) => this.#row(one));
      if (rows.length === 0) continue;
      const isHidden = rows.every(({ hidden }) => hidden);
      const group = make(
        'section',
        { className: place.sheet, hidden: isHidden },
        this.#headingOf(place),
        make('ul', {}, ...rows),
      );
      this.#more.before(group);
    }
    this.#more.hidden = this.#shown.size <= FIRST;
    this.#more.replaceChildren(tell(WORDS.showAllPassages, { n: this.#shown.size }));
  }

  #row(found: Found): HTMLLIElement {
    const { passage, hits } = found;
    this.#shown.add(passage.href);
    const pieces = excerpt(passage.text, hits).map(({ text, isHit }) =>
      isHit ? make('mark', { textContent: text }) : text,
    );
    const link = make(
      'a',
      { href: this.#hrefOf(found) },
      make('span', { textContent: passage.name, ...(IS_MIXED ? markOf(WORDS.paragraph) : {}) }),
      make('span', passage.place.language, ...pieces),
    );
    link.dataset['id'] = passage.id;
    return make('li', { hidden: this.#shown.size > FIRST }, link);
  }

  #headingOf({ id, mark, title, language }: Place): HTMLHeadingElement {
    const tab = make('span', { className: 'tab', textContent: mark, ariaHidden: String(!/\d/.test(mark)) });
    const word = IS_MIXED ? { comments: WORDS.comments, opening: WORDS.opening }[id] : undefined;
    return make(this.#heading, {}, tab, ' ', make('span', language ?? markOf(word), title));
  }

  #hrefOf({ passage }: Found): string {
    return withQuery(passage.href, this.#query);
  }

  #showAll() {
    const hidden = this.element.querySelectorAll<HTMLElement>('[hidden]');
    for (const element of hidden) element.hidden = false;
    this.#more.hidden = true;
    [...hidden]
      .find(({ tagName }) => tagName === 'LI')
      ?.querySelector('a')
      ?.focus();
  }
}

/** A permalink with the query that led there, so that its words can be marked. */
export function withQuery(href: string, query: Query): string {
  const [page, id] = href.split('#');
  return `${page}${addressOf(query)}${id ? `#${id}` : ''}`;
}

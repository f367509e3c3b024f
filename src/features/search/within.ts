import { make } from '../../components/make.ts';
import { show } from '../../components/tell.ts';
import type { Query } from './passage.ts';
import { base } from './sources.ts';

const PARTS = { '': WORDS.everything, essay: WORDS.theEssay, comments: WORDS.comments };

/** The choice of what is searched, for an essay that has comments; else there is nothing to choose. */
export class WithinChoice {
  readonly element: HTMLFieldSetElement;

  constructor(changed: () => void) {
    const parts = Object.entries(PARTS).map(([value, name]) =>
      make('label', {}, make('input', { type: 'radio', name: 'in', value, checked: value === '' }), show(name)),
    );
    this.element = make('fieldset', {}, make('legend', {}, show(WORDS.lookIn)), ...parts);
    // A page of comments that there is, every page leads to.
    this.element.hidden = !document.querySelector(`a[href="${CSS.escape(base)}comments/"]`);
    this.element.addEventListener('change', changed);
  }

  get value(): Query['within'] {
    const { value } = this.element.querySelector<HTMLInputElement>(':checked')!;
    return value ? (value as Query['within']) : undefined;
  }

  set value(part: Query['within']) {
    this.element.querySelector<HTMLInputElement>(`[value="${part ?? ''}"]`)!.checked = true;
  }
}

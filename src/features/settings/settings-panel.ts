import { make } from '../../components/make';
import { label, show } from '../../components/tell';
import type { Told } from '../../words/words';
import { SETTINGS } from './settings';

/** What a setting is called, and its choices in their order. */
const NAMES: Record<keyof typeof SETTINGS, [legend: Told, ...choices: Told[]]> = {
  theme: [WORDS.paper, WORDS.paperAuto, WORDS.paperLight, WORDS.paperSepia, WORDS.paperDark, WORDS.paperContrast],
  size: [WORDS.size, WORDS.sizeSmall, WORDS.sizeStandard, WORDS.sizeLarge, WORDS.sizeLarger, WORDS.sizeLargest],
};

/**
 * Makes the panel with the settings. It is the one piece of a page that script builds: it means
 * nothing without script, and in the page's HTML it would cost every first visit 0.3 KB.
 */
export function createPanel(): HTMLDialogElement {
  return make(
    'dialog',
    label(WORDS.settings),
    make(
      'form',
      { method: 'dialog' },
      make('h2', {}, show(WORDS.settings)),
      make('button', { type: 'submit', textContent: '×', ...label(WORDS.close) }),
      group('theme'),
      group('size'),
      make('button', { type: 'reset', className: 'button' }, show(WORDS.putBack)),
      make('p', { role: 'status' }),
    ),
  );
}

function group(name: keyof typeof SETTINGS): HTMLFieldSetElement {
  const [legend, ...names] = NAMES[name];
  const choices = SETTINGS[name].choices.map((value, i) =>
    make(
      'label',
      { className: `${name}-${value}` },
      make('input', { type: 'radio', name, value }),
      make('span', {}, show(names[i]!)),
    ),
  );
  return make('fieldset', {}, make('legend', {}, show(legend)), ...choices);
}

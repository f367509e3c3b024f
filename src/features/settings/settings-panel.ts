import { make } from '#client/elements.ts';
import { label, show } from '#client/messages.ts';
import type { Told } from '#i18n/words.ts';
import { SETTINGS } from './settings.ts';

/** The messages for a setting's name and for its choices, in their order. */
const NAMES: Record<keyof typeof SETTINGS, [legend: Told, ...choices: Told[]]> = {
  theme: [WORDS.paper, WORDS.paperAuto, WORDS.paperLight, WORDS.paperSepia, WORDS.paperDark, WORDS.paperContrast],
  size: [WORDS.size, WORDS.sizeSmall, WORDS.sizeStandard, WORDS.sizeLarge, WORDS.sizeLarger, WORDS.sizeLargest],
};

/**
 * Creates the settings panel. JavaScript builds it, since it is useless without JavaScript, and in the page's HTML it
 * would add 0.3 KB to every first visit.
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

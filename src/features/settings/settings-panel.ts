import { make } from '#client/elements.ts';
import { label, tNode } from '#client/messages.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { SETTINGS } from './settings.ts';

/** The messages for a setting's name and for each of its choices, in their order. */
const NAMES: { [Name in Setting]: [legend: BrowserMessage, ...choices: MessageForEach<Choices<Name>>] } = {
  theme: [
    MESSAGES.paper,
    MESSAGES.paperAuto,
    MESSAGES.paperLight,
    MESSAGES.paperSepia,
    MESSAGES.paperDark,
    MESSAGES.paperContrast,
  ],
  size: [
    MESSAGES.size,
    MESSAGES.sizeSmall,
    MESSAGES.sizeStandard,
    MESSAGES.sizeLarge,
    MESSAGES.sizeLarger,
    MESSAGES.sizeLargest,
  ],
};

type Setting = keyof typeof SETTINGS;
type Choices<Name extends Setting> = (typeof SETTINGS)[Name]['choices'];
type MessageForEach<Values extends readonly string[]> = { -readonly [I in keyof Values]: BrowserMessage };

/**
 * Creates the settings panel. JavaScript builds it, since it is useless without JavaScript, and in the page's HTML it
 * would add 0.3 KB to every first visit.
 */
export function createPanel(): HTMLDialogElement {
  return make(
    'dialog',
    label(MESSAGES.settings),
    make(
      'form',
      { method: 'dialog' },
      make('h2', {}, tNode(MESSAGES.settings)),
      make('button', { type: 'submit', textContent: '×', ...label(MESSAGES.close) }),
      group('theme'),
      group('size'),
      make('button', { type: 'reset', className: 'button' }, tNode(MESSAGES.putBack)),
      make('p', { role: 'status' }),
    ),
  );
}

function group(name: Setting): HTMLFieldSetElement {
  const [legend, ...names] = NAMES[name];
  const choices = SETTINGS[name].choices.map((value, i) =>
    make(
      'label',
      { className: `${name}-${value}` },
      make('input', { type: 'radio', name, value }),
      make('span', {}, tNode(names[i]!)),
    ),
  );
  return make('fieldset', {}, make('legend', {}, tNode(legend)), ...choices);
}

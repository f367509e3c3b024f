import { make } from '#client/elements.ts';
import { label, tNode } from '#client/messages.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { SETTINGS } from './settings.ts';

/** The messages for a setting's name and for each of its choices. */
const NAMES: { [Name in Setting]: { legend: BrowserMessage } & Record<Choice<Name>, BrowserMessage> } = {
  theme: {
    legend: MESSAGES.paper,
    auto: MESSAGES.paperAuto,
    light: MESSAGES.paperLight,
    sepia: MESSAGES.paperSepia,
    dark: MESSAGES.paperDark,
    contrast: MESSAGES.paperContrast,
  },
  size: {
    legend: MESSAGES.size,
    small: MESSAGES.sizeSmall,
    standard: MESSAGES.sizeStandard,
    large: MESSAGES.sizeLarge,
    larger: MESSAGES.sizeLarger,
    largest: MESSAGES.sizeLargest,
  },
};

type Setting = keyof typeof SETTINGS;
type Choice<Name extends Setting> = (typeof SETTINGS)[Name]['choices'][number];

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
      // Not a heading: it would come before the page's h1.
      make('strong', {}, tNode(MESSAGES.settings)),
      make('button', { type: 'submit', textContent: '×', ...label(MESSAGES.close) }),
      group('theme'),
      group('size'),
      make('button', { type: 'reset', className: 'button' }, tNode(MESSAGES.putBack)),
      make('p', { role: 'status' }),
    ),
  );
}

function group(name: Setting): HTMLFieldSetElement {
  const names: Record<string, BrowserMessage> = NAMES[name];
  const choices = SETTINGS[name].choices.map((value) =>
    make(
      'label',
      { className: `${name}-${value}` },
      make('input', { type: 'radio', name, value }),
      make('span', {}, tNode(names[value] ?? value)),
    ),
  );
  return make('fieldset', {}, make('legend', {}, tNode(names['legend']!)), ...choices);
}

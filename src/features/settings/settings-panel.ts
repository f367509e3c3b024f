import { type SettingDefinition, SETTINGS } from './settings';

/**
 * Makes the panel with the settings. It is the one piece of a page that script builds: it means
 * nothing without script, and in the page's HTML it would cost every first visit 0.3 KB.
 */
export function createPanel(): HTMLDialogElement {
  const heading = make('h2', { textContent: 'Reading settings' });
  const close = make('button', { type: 'submit', textContent: '×', ariaLabel: 'Close' });
  const reset = make('button', { type: 'reset', textContent: 'Put it all back', className: 'button' });
  const status = make('p', { role: 'status' });
  const form = make('form', { method: 'dialog' });
  form.append(
    heading,
    close,
    ...Object.entries(SETTINGS).map(([name, setting]) => group(name, setting)),
    reset,
    status,
  );
  const panel = make('dialog', { ariaLabel: heading.textContent });
  panel.append(form);
  return panel;
}

function group(name: string, { legend, choices }: SettingDefinition): HTMLFieldSetElement {
  const fieldset = make('fieldset', {});
  fieldset.append(make('legend', { textContent: legend }));
  for (const [value, text] of Object.entries(choices)) {
    const label = make('label', { className: `${name}-${value}` });
    label.append(make('input', { type: 'radio', name, value }), make('span', { textContent: text }));
    fieldset.append(label);
  }
  return fieldset;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

import { t, tNode } from '#client/messages.ts';
import { applyChoices, choicesHere, restoreChoices } from './keep-choices.ts';
import { createPanel } from './settings-panel.ts';
import { type Choices, choicesIn, SETTINGS } from './settings.ts';

/** The Aa button in the bar and its panel: each choice takes effect at once and is stored on the device. */
class ReadingSettings extends HTMLElement {
  declare private listening: AbortController | undefined;

  connectedCallback() {
    const button = this.querySelector('button')!;
    try {
      this.setUp(button);
    } catch (error) {
      console.error(error);
      this.listening?.abort();
      button.addEventListener('click', () => alert(t(MESSAGES.settingsFailed)));
    }
  }

  private setUp(button: HTMLButtonElement) {
    const { signal } = (this.listening = new AbortController());
    const panel = this.querySelector('dialog') ?? this.appendChild(createPanel());
    const form = panel.querySelector('form')!;
    let hasLeft = false;
    const listen = (target: EventTarget, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal });

    listen(button, 'click', () => {
      if (panel.open) return panel.close();
      button.setAttribute('aria-expanded', 'true');
      // Not tNode(), which moves focus and scrolls the page to it.
      panel.open = true;
      form.querySelector<HTMLElement>(':checked')!.focus({ preventScroll: true });
    });
    listen(panel, 'close', () => {
      button.setAttribute('aria-expanded', 'false');
      if (!hasLeft) button.focus({ preventScroll: true });
      hasLeft = false;
    });
    // The panel must not cover an element of the page that gets focus.
    listen(this, 'focusout', (event) => {
      const next = (event as FocusEvent).relatedTarget;
      hasLeft = panel.open && next instanceof Node && !this.contains(next);
      if (hasLeft) panel.close();
    });
    // Another tab may have made a choice since, or the browser may restore this page from before a choice.
    const restore = () => {
      restoreChoices();
      tick(form, choicesHere());
    };
    listen(window, 'storage', restore);
    listen(window, 'pageshow', restore);
    listen(this, 'keydown', (event) => (event as KeyboardEvent).key === 'Escape' && panel.close());
    listen(form, 'change', () => this.apply(choicesIn(Object.fromEntries(new FormData(form)))));
    listen(form, 'reset', (event) => {
      event.preventDefault();
      tick(form, {});
      this.apply({});
    });
    restore();
  }

  disconnectedCallback() {
    this.listening?.abort();
  }

  private apply(choices: Choices) {
    const isKept = applyChoices(choices);
    this.querySelector('[role=status]')!.replaceChildren(isKept ? '' : tNode(MESSAGES.notKept));
  }
}

/** Selects the choices in effect. */
function tick(form: HTMLFormElement, choices: Choices) {
  for (const [setting, { standard }] of Object.entries(SETTINGS)) {
    form.querySelector<HTMLInputElement>(`[name=${setting}][value=${choices[setting] ?? standard}]`)!.checked = true;
  }
}

customElements.define('reading-settings', ReadingSettings);

import { t } from '#client/messages.ts';
import { readStored, SETTINGS_KEY } from '#client/storage.ts';

/** Shows the Aa button, and loads the code of its panel on demand or when there is a choice to restore. */
export function loadSettings(load: () => Promise<unknown>) {
  const element = document.querySelector<HTMLElement>('reading-settings')!;
  const button = element.querySelector('button')!;
  const wait = () => button.addEventListener('click', open, { once: true });
  const open = () => {
    if (customElements.get(element.localName)) return;
    load().then(
      () => button.click(),
      () => {
        alert(t(MESSAGES.settingsFailed));
        wait();
      },
    );
  };
  wait();
  const restore = () => readStored(SETTINGS_KEY) && load();
  // Another tab may make a choice, or the browser may restore this page from before a choice.
  addEventListener('storage', restore);
  addEventListener('pageshow', restore);
  void restore();
  // Firefox before 98 has no dialogs.
  element.hidden = !('HTMLDialogElement' in window);
}

import { isKept } from '#client/is-kept.ts';
import { load } from '#client/load.ts';
import { plain } from '#client/tell.ts';
import settings from './reading-settings.element.ts?worker&url';
import { STORAGE_KEY } from './settings.ts';

/** Shows the Aa button, and loads the code of its panel on demand or when there is a choice to restore. */
export function listenForSettings() {
  const element = document.querySelector<HTMLElement>('reading-settings')!;
  const button = element.querySelector('button')!;
  const wait = () => button.addEventListener('click', open, { once: true });
  const open = () => {
    if (customElements.get(element.localName)) return;
    load(settings).then(
      () => button.click(),
      () => {
        alert(plain(WORDS.settingsFailed));
        wait();
      },
    );
  };
  wait();
  // Another tab may make a choice, or the browser may restore this page from before a choice.
  addEventListener('storage', restore);
  addEventListener('pageshow', restore);
  restore();
  // Firefox before 98 has no dialogs.
  element.hidden = !('HTMLDialogElement' in window);
}

function restore() {
  if (isKept(STORAGE_KEY)) void load(settings);
}

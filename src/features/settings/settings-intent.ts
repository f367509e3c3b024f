import { isKept } from '../../components/is-kept';
import { load } from '../../components/load';
import settings from './reading-settings.element?worker&url';
import { STORAGE_KEY } from './settings';

/** Shows the Aa, and asks for the code of its panel once it is wanted, or there is a choice to be restored. */
export function listenForSettings(element: HTMLElement) {
  const button = element.querySelector('button')!;
  const open = () => !customElements.get(element.localName) && void load(settings).then(() => button.click());
  button.addEventListener('click', open, { once: true });
  // Another tab may choose, or this page may come back from before a choice.
  const restore = () => isKept(STORAGE_KEY) && void load(settings);
  for (const type of ['storage', 'pageshow']) addEventListener(type, restore);
  restore();
  element.hidden = false;
}

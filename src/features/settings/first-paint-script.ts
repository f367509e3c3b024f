import { SETTINGS_KEY, storedExpression } from '#client/storage.ts';
import { type SettingDefinition, SETTINGS } from './settings.ts';

/**
 * Returns the JavaScript that applies stored choices to the page before its first paint, with their CSS, since the file
 * with the papers loads later. If a value is unknown, none is used; without storage nothing happens.
 */
export function firstPaintScript(): string {
  const pairs = Object.entries<SettingDefinition>(SETTINGS).map(
    ([setting, { choices, standard }]) => `${setting},(${choices.filter((value) => value !== standard).join('|')})`,
  );
  return (
    `try{const{css:c,...k}=JSON.parse(${storedExpression(SETTINGS_KEY)}),e=document.documentElement;` +
    `if(/^(,?(${pairs.join('|')}))*$/.test(Object.entries(k)))Object.assign(e.dataset,k),e.style.cssText=c}catch{}`
  );
}

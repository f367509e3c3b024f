import { SETTINGS_KEY, storedExpression } from '#client/storage.ts';

/**
 * Returns the JavaScript that applies stored choices to the page before its first paint, with their CSS, since the file
 * with the papers loads later. Without storage nothing happens. Values that the site does not know are applied too, until
 * reading-settings.element.ts checks them.
 */
export function firstPaintScript(): string {
  return (
    `try{const{css:c,...k}=JSON.parse(${storedExpression(SETTINGS_KEY)}),e=document.documentElement;` +
    'Object.assign(e.dataset,k),e.style.cssText=c}catch{}'
  );
}

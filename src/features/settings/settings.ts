import { SETTINGS_KEY, storedExpression } from '#client/storage.ts';

/** A setting that the reader can change. */
interface SettingDefinition {
  /** Its values, in the order they are shown. */
  choices: readonly string[];
  /** The default value. */
  standard: string;
}

/** The reader's settings. A value other than the default is on `<html>` as `data-…`. */
export const SETTINGS = {
  theme: {
    choices: ['auto', 'light', 'sepia', 'dark', 'contrast'],
    standard: 'auto',
  },
  size: {
    choices: ['small', 'standard', 'large', 'larger', 'largest'],
    standard: 'standard',
  },
} as const satisfies Record<string, SettingDefinition>;

/** The reader's choices by setting; a missing one follows the device and the design. */
export type Choices = Record<string, string>;

/** Returns the choices among some values; unknown and default ones are left out. */
export function choicesIn(values: Record<string, unknown>): Choices {
  const chosen = Object.entries<SettingDefinition>(SETTINGS).flatMap(([setting, { choices, standard }]) => {
    const value = values[setting];
    return typeof value === 'string' && choices.includes(value) && value !== standard ? [[setting, value]] : [];
  });
  return Object.fromEntries(chosen) as Choices;
}

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

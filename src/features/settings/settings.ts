/** One thing that a reader can set. */
export interface SettingDefinition {
  /** Its values, in the order they are shown. */
  choices: readonly string[];
  /** The value that holds without a choice. */
  standard: string;
}

/** What a reader can set. A value but the standard one stands on `<html>` as `data-…`. */
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

/** A reader's choices by setting; what is missing is as the device and the design have it. */
export type Choices = Record<string, string>;

/** Under which name choices are kept on the device, as JSON, with `css`: what they come down to. */
export const STORAGE_KEY = 'broadside';

/** The choices among some values; what is unknown or standard is left out. */
export function choicesIn(values: Record<string, unknown>): Choices {
  const chosen = Object.entries<SettingDefinition>(SETTINGS).flatMap(([setting, { choices, standard }]) => {
    const value = values[setting];
    return typeof value === 'string' && choices.includes(value) && value !== standard ? [[setting, value]] : [];
  });
  return Object.fromEntries(chosen) as Choices;
}

/**
 * The script that puts kept choices on the page before it is first painted, with their CSS, since the
 * file with the papers comes later. If a value is unknown nothing of it is used; without storage nothing happens.
 */
export function firstPaintScript(): string {
  const pairs = Object.entries<SettingDefinition>(SETTINGS).map(
    ([setting, { choices, standard }]) => `${setting},(${choices.filter((value) => value !== standard).join('|')})`,
  );
  return (
    `try{const{css:c,...k}=JSON.parse(localStorage.${STORAGE_KEY}),e=document.documentElement;` +
    `if(/^(,?(${pairs.join('|')}))*$/.test(Object.entries(k)))Object.assign(e.dataset,k),e.style.cssText=c}catch{}`
  );
}

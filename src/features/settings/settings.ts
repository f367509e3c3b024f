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

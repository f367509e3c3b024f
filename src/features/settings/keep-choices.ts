import { readStored, setStored, SETTINGS_KEY } from '#client/storage.ts';
import { type Choices, choicesIn } from './settings.ts';

const root = document.documentElement;
/** The colour of the page's sheet on the chosen paper. */
const themeColour = Object.assign(document.createElement('meta'), { name: 'theme-color' });

/** Returns the choices in effect on this page. */
export function choicesHere(): Choices {
  return choicesIn({ ...root.dataset });
}

/**
 * Applies choices to the page in place of its previous ones, and stores them on the device. Returns whether they were
 * stored.
 */
export function applyChoices(choices: Choices): boolean {
  for (const setting of Object.keys(root.dataset)) delete root.dataset[setting];
  Object.assign(root.dataset, choices);
  root.removeAttribute('style');
  colourBrowser(choices);
  const isStandard = Object.keys(choices).length === 0;
  return setStored(SETTINGS_KEY, isStandard ? undefined : JSON.stringify({ css: cssOf(choices), ...choices }));
}

/** Applies the stored choices to the page, with their CSS from the current stylesheets, if those have loaded. */
export function restoreChoices() {
  const choices = keptChoices();
  if (Object.keys(choices).length === 0 || cssOf(choices)) applyChoices(choices);
}

/** Tells the browser, for its own bar, the colour of the page's sheet on the chosen paper. By default it follows the device. */
function colourBrowser({ theme }: Choices) {
  themeColour.remove();
  if (!theme) return;
  const style = getComputedStyle(document.querySelector('.point-page') ?? root);
  themeColour.content = style.getPropertyValue('--sheet') || style.getPropertyValue('--color-cover');
  // Browsers use the first colour that applies.
  document.head.prepend(themeColour);
}

/** Returns the choices stored on the device; those of this page if they cannot be read. */
function keptChoices(): Choices {
  const stored = readStored(SETTINGS_KEY);
  if (stored === null || stored === '') return {};
  try {
    return choicesIn(JSON.parse(stored ?? '') ?? {});
  } catch {
    return choicesHere();
  }
}

/**
 * Returns the declarations for choices in the stylesheets, as the text of a style attribute; empty if one did not load.
 */
function cssOf(choices: Choices): string {
  const selectors = Object.entries(choices).map(([setting, value]) => `:root[data-${setting}="${value}"]`);
  try {
    return [...document.styleSheets]
      .flatMap((sheet) => stylesIn(sheet.cssRules))
      .filter(({ selectorText }) => selectors.includes(selectorText))
      .map(({ style }) => style.cssText)
      .join('');
  } catch {
    // The rules of a stylesheet that did not load cannot be read.
    return '';
  }
}

/** Returns all style rules in a list of rules, including those in layers. */
function stylesIn(rules: CSSRuleList): CSSStyleRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule];
    return rule instanceof CSSLayerBlockRule ? stylesIn(rule.cssRules) : [];
  });
}

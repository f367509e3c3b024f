import { type Choices, choicesIn, SETTINGS, STORAGE_KEY } from './settings';

const root = document.documentElement;

/** The choices that hold on this page. */
export function choicesHere(): Choices {
  return choicesIn({ ...root.dataset });
}

/** Puts choices on the page, in place of those it had, and keeps them on the device; says whether that went well. */
export function applyChoices(choices: Choices): boolean {
  for (const setting of Object.keys(SETTINGS)) delete root.dataset[setting];
  Object.assign(root.dataset, choices);
  root.removeAttribute('style');
  return keep(choices, cssOf(choices));
}

/** Puts the choices that are kept on the page, with their CSS as the stylesheets have it now; if they came at all. */
export function restoreChoices() {
  const choices = keptChoices();
  if (Object.keys(choices).length === 0 || cssOf(choices)) applyChoices(choices);
}

/** The choices that are kept on the device; without storage those of this page. */
function keptChoices(): Choices {
  try {
    return choicesIn(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') ?? {});
  } catch {
    return choicesHere();
  }
}

function keep(choices: Choices, css: string): boolean {
  try {
    if (Object.keys(choices).length > 0) localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...choices, css }));
    else localStorage.removeItem(STORAGE_KEY);
    return true;
  } catch {
    return false;
  }
}

/** The declarations that stylesheets have for choices, as the text of a style attribute; empty if one did not load. */
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

/** All style rules in a list of rules, also those inside layers. */
function stylesIn(rules: CSSRuleList): CSSStyleRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule];
    return rule instanceof CSSLayerBlockRule ? stylesIn(rule.cssRules) : [];
  });
}

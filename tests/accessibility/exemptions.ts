import type { EngineName } from './engine.ts';

/** Findings of an engine that are no barrier. */
interface Exemption {
  /** The engine's name of its rule. */
  rule: string;
  /** A selector of the elements on which these findings do not count; by default all. */
  on?: string;
  /** Why the rule does not apply there, or which test answers the engine's question. */
  reason: string;
}

const SKIP_LINK = 'A skip link appears when it gets focus (keyboard.spec.ts).';
const ONE_SIGN = 'One sign is visible, and the name says what it means; where it is a word, the name contains it.';
const CONTRAST = 'The engine cannot see what is behind the text here. contrast.test.ts measures every pair of colours.';
const PERSON = 'The engine always asks this. A person has to judge the words.';
const SCROLLS = 'A table that is wider than its column scrolls, so it takes focus.';
const AUTHORS = 'The authors decide what is a heading, a list or a quotation in their text.';
const COMMENT = 'A heading in a comment is a bold paragraph, since only the essay determines the headings of a page.';

const SECTION =
  'On a page with messages in another language, the link is named after the section that it opens the contents at.';

/** What an open dialog may cover. */
const BEHIND = 'body:has(dialog[open]) :not(dialog, dialog *)';
const COVERED = 'A dialog covers it. The page is checked without the dialog as well.';

/** All findings that do not count, by engine. Nothing else that an engine reports or asks is left out. */
export const EXEMPTIONS: Record<EngineName, Exemption[]> = {
  axe: [
    {
      rule: 'label-content-name-mismatch',
      on: '.home, reading-settings button, dialog button, [data-footnote-backref]',
      reason: ONE_SIGN,
    },
    { rule: 'color-contrast', on: '.num, fieldset span, pre code', reason: CONTRAST },
    { rule: 'color-contrast-enhanced', on: '.num, fieldset span, pre code', reason: CONTRAST },
    { rule: 'color-contrast', on: BEHIND, reason: COVERED },
    { rule: 'color-contrast-enhanced', on: BEHIND, reason: COVERED },
  ],
  IBM: [
    { rule: 'element_attribute_deprecated', on: 'meta, ol', reason: 'HTML has `http-equiv` and `start`.' },
    { rule: 'style_color_misuse', on: 'style', reason: PERSON },
    { rule: 'style_highcontrast_visible', on: 'style', reason: 'forced-colours.spec.ts tests it.' },
    { rule: 'text_sensory_misuse', reason: PERSON },
    { rule: 'text_block_heading', reason: 'It asks about each short line. headings.spec.ts tests the outline.' },
    { rule: 'heading_markup_misuse', on: 'h1, h2', reason: 'A title may be as long as its author likes.' },
    { rule: 'blockquote_cite_exists', on: '.prose blockquote', reason: AUTHORS },
    { rule: 'element_tabbable_visible', on: '.skip', reason: SKIP_LINK },
    { rule: 'element_tabbable_unobscured', reason: 'keyboard.spec.ts tests it.' },
    { rule: 'style_focus_visible', reason: 'keyboard.spec.ts tests it.' },
    { rule: 'element_tabbable_role_valid', on: '.prose [tabindex]', reason: SCROLLS },
    { rule: 'widget_tabbable_exists', on: '.to-share', reason: 'Only one ¶ takes Tab; arrow keys move to the others.' },
    { rule: 'input_label_visible', on: '[type=search]', reason: 'The button beside it says Search.' },
    { rule: 'list_structure_proper', on: 'dl', reason: 'HTML has `div` in `dl`.' },
  ],
  Alfa: [
    {
      rule: 'sia-r62',
      on: '.to-share',
      reason: 'A ¶ is a sign beside the text, or at its end. It is no word of a sentence.',
    },
    { rule: 'sia-r66', on: 'fieldset span', reason: CONTRAST },
    { rule: 'sia-r69', on: 'fieldset span', reason: CONTRAST },
    { rule: 'sia-r73', on: '.sign-off', reason: 'A signature is set as lettering, one phrase on each line.' },
    { rule: 'sia-r41', on: '[href$="#comments"], [href$="/comments/"]', reason: 'All of them lead to the comments.' },
    { rule: 'sia-r41', on: '.comment-about a', reason: 'Both lead to that point.' },
    { rule: 'sia-r41', on: '.to-contents', reason: SECTION },
    { rule: 'sia-r81', on: '.to-contents, [href$="/comments/"]', reason: SECTION },
    { rule: 'sia-r41', on: '[data-footnote-ref], [data-footnote-backref]', reason: 'Each text numbers its notes.' },
    { rule: 'sia-r111', on: BEHIND, reason: COVERED },
    { rule: 'sia-r113', on: BEHIND, reason: COVERED },
  ],
  HTML_CodeSniffer: [
    {
      rule: 'Principle1.Guideline1_4.1_4_10.C32,C31,C33,C38,SCR34,G206',
      reason: 'reflow.spec.ts tests that no page scrolls in two dimensions.',
    },
    { rule: 'Principle1.Guideline1_4.1_4_6.G17.Abs', reason: CONTRAST },
    { rule: 'Principle1.Guideline1_4.1_4_6.G18.Abs', reason: CONTRAST },
    { rule: 'Principle1.Guideline1_3.1_3_1.H39.3.NoCaption', on: '.prose table', reason: 'Markdown has no captions.' },
    { rule: 'Principle1.Guideline1_3.1_3_1.H42', on: '.comment *', reason: COMMENT },
    { rule: 'Principle1.Guideline1_3.1_3_1.H48', on: '.prose *', reason: AUTHORS },
    {
      rule: 'Principle1.Guideline1_3.1_3_1.H48',
      on: '.actions, .own-page',
      reason: 'They are buttons for the next step.',
    },
    { rule: 'Principle2.Guideline2_4.2_4_8.H59.1', on: '[rel=stylesheet]', reason: 'HTML has style sheets in `body`.' },
    {
      rule: 'Principle4.Guideline4_1.4_1_2.H91.A.Placeholder',
      on: '.prose a',
      reason: 'Where a link had a dangerous address, its words stay.',
    },
  ],
};

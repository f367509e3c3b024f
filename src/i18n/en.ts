import type { Message } from './message.ts';

/**
 * Every interface message in English, the list that other languages follow. It is long because it is a list.
 *
 * Names in braces are placeholders: `{title}` is a text or a link. `{n}` is a number in figures, `{count}` the same
 * number in words if `numbers` has it, and `{Count}` that with a capital, to begin a sentence. A message that depends
 * on the number in any language has a text for each plural form (Unicode CLDR); `other` covers those left out.
 */
export const messages = {
  // Every page
  skip: 'Skip to the main content',
  home: 'Home: {title}',
  contents: 'Contents',
  allPoints: { other: 'All {count} points' },
  search: 'Search',
  copyIt: 'Copy it, fold it, pass it on.',
  site: 'Site',
  theEssay: 'The essay',
  comments: 'Comments',
  subjectIndex: 'Subject index',
  aboutAndLicence: 'About & license',
  by: 'By {names}',
  retelling: 'A retelling of the essay by {names}',

  // The essay and its points
  reading: { other: '{n}-minute read in {points}' },
  points: { one: 'one point', other: '{count} points' },
  opening: 'Opening',
  closing: 'Closing',
  skipToPoint: 'Skip to point {n}',
  skipToClosing: 'Skip to the closing',
  ownPage: 'Point {n} on its own page',
  pointOf: 'Point {number} of {n}, from {title}',
  inWholeEssay: 'Read in the full essay',
  pointsFrom: { one: 'Point {from}', other: 'Points {from} to {to}' },
  partOf: 'Part {number} of {n}, from {title}',
  otherParts: 'Other parts',
  wholeContents: 'Full contents',
  amongNeighbours: 'Read in context',
  beforeAndAfter: 'Previous and next',
  before: 'Previous',
  beforePoints: { one: 'Previous: point {from}', other: 'Previous: points {from} to {to}' },
  after: 'Next',
  afterPoints: { one: 'Next: point {from}', other: 'Next: points {from} to {to}' },
  theOpening: 'The opening',
  notes: 'Notes',
  backToReference: 'Back to reference {number}',
  linkToOpening: 'Link to the opening, paragraph {paragraph}',
  linkToPoint: 'Link to point {point}, paragraph {paragraph}',
  linkToClosing: 'Link to the closing, paragraph {paragraph}',
  linkToOpeningHeading: 'Link to the opening, heading {heading}',
  linkToPointHeading: 'Link to point {point}, heading {heading}',
  linkToClosingHeading: 'Link to the closing, heading {heading}',
  linkCopied: 'Link copied',
  linkNotCopied: 'Link not copied. Copy it from the address bar.',
  linkKeys: 'Use ← and → to move between paragraph links.',

  // Comments
  commentsAbout: 'What readers say about {title}.',
  commentsKept: {
    one: 'One comment.',
    other: '{Count} comments, oldest first. Replies appear below the comments they answer.',
  },
  commentsRetold:
    'Comments marked “retold” are not in their writers’ own words, and the part of the essay that each one is about is a guess.',
  commentsOnPoint: 'Comments on this point',
  noCommentsOnPoint: 'No comments on this point yet.',
  commentsPage: 'Comments, page {n}',
  commentsOnThePoint: 'Comments on point {point}',
  commentsOnThePointPage: 'Comments on point {point}, page {n}',
  pagesOfComments: 'Comment pages',
  page: 'Page {n}',
  readAllComments: { one: 'Read the only comment', other: 'Read all comments ({n})' },
  sendComment: 'Send a comment',
  aReader: 'A reader',
  author: 'author',
  retold: 'retold',
  commentBy: 'Comment {n} by {author}',
  replyBy: 'Comment {n}, a reply by {author}',
  commentByReader: 'Comment {n} by a reader',
  replyByReader: 'Comment {n}, a reply by a reader',
  replyTo: 'In reply to {author}:',
  replyToReader: 'In reply to a reader:',
  linkToComment: 'Link to comment {n}',
  onOpening: 'On the opening',
  onOpeningParagraph: 'On the opening, paragraph {paragraph}',
  onPoint: 'On point {point}: {title}',
  onPointParagraph: 'On point {point}, paragraph {paragraph}: {title}',
  onClosing: 'On the closing',
  onClosingParagraph: 'On the closing, paragraph {paragraph}',

  // Subjects
  subjectsOf: 'A subject index to {title}.',
  subjectsGuide:
    'This index lists the paragraphs that discuss each subject, including those that do not name it. For example, {example} means point {n}, paragraph 2.',
  subjectsSign: 'Az',
  letters: 'Jump to letter',
  see: 'see',
  seeAlso: 'see also',
  comma: ',',
  semicolon: ';',
  colon: ':',
  inOpening: 'opening {paragraph}',
  inClosing: 'closing {paragraph}',
  inComment: 'comment {number}.{paragraph}',
  ofOpening: 'paragraph {paragraph} of the opening',
  ofPoint: 'paragraph {paragraph} of point {number}',
  ofClosing: 'paragraph {paragraph} of the closing',
  ofComment: 'paragraph {paragraph} of comment {number}',

  // About
  aboutEdition: 'About this edition of {title}.',
  firstPublished: 'First published: {source}.',
  firstPublishedOn: 'First published: {source}, {date}.',
  authorsPages: { one: 'Author’s website: {pages}.', other: 'Authors’ websites: {pages}.' },
  thisEdition: 'This edition',
  edition: '{name}. {note}',
  editionOf: '{name}, {date}. {note}',
  firstEdition: 'First edition',
  originalText: 'This is the original text.',
  original: 'The original is {title} by {names}.',
  licence: 'License',
  licensed: 'The text is available under {licence}.',
  unlicensed: {
    one: 'The essay was published without a license, so all rights remain with its author. Search engines are asked not to index these pages.',
    other:
      'The essay was published without a license, so all rights remain with its authors. Search engines are asked not to index these pages.',
  },
  offline: 'Offline',
  offlineHow:
    'This site saves itself on your device when you visit, so that you can read and search it offline. If your browser reports a mobile connection or is set to use less data, nothing is saved until you ask. If the essay is very long, only the pages you have read, and the page after each one, are saved, unless you ask for the rest. Saving needs JavaScript.',
  statusFailed: 'What is saved on this device could not be shown. Reload the page to try again.',
  privacy: 'Privacy',
  private:
    'These pages load nothing from other sites, set no cookies, and do not track readers. Your reading settings stay in this browser. As with any website, the host may log requests.',
  privateOffline:
    'These pages load nothing from other sites, set no cookies, and do not track readers. Your reading settings stay in this browser, as do the pages saved for offline reading. As with any website, the host may log requests.',
  accessibility: 'Accessibility',
  accessible:
    'You can read the whole text without JavaScript, with a keyboard or screen reader, in large type, or in print. The pages are designed and tested to meet WCAG 2.2 Level AA.',
  inYourWay: 'If something gets in your way, {link}.',
  saySo: 'tell us',
  browsers: 'Browsers',
  browsersHow:
    'The pages look as designed in {browsers} or later. Older browsers show the whole text in a plain style.',
  broadside:
    'This site is made with Broadside, which turns an essay into a website to read, share, search, and take with you. The name comes from the sheets, printed on one side, that were once pasted on walls and passed from hand to hand.',

  // Citations
  citePoint: 'Cite this point',
  citeEssay: 'Cite this essay',
  citeParagraph: 'Cite a paragraph',
  citeOtherParagraph: 'To cite another paragraph, replace {paragraph} with its number.',
  paragraphToCite: 'Paragraph',
  copyCitation: 'Copy {format}',
  citationCopied: 'Citation copied: {format}',
  citationNotCopied: 'Citation not copied. It is selected, so that you can copy it with your browser.',
  noDate: 'n.d.',
  andOthers: 'et al.',
  inWork: 'In {title}',
  quoted: '“{title}”',
  originalYear: 'Original work published {year}',

  // Missing pages
  notFound: 'This sheet has come loose',
  nothingHere: 'There is no page at this address.',
  notFoundHow:
    'There is nothing at this address. It may have been mistyped, or the page may have moved. Everything else is still in the stack:',
  readEssay: 'Read the essay',
  notSaved: 'Not saved yet',
  notOnDevice: 'This page is not saved on this device.',
  notSavedHow:
    'You are offline, and this page is not saved on this device. You can read it here when you are online again.',
  whatIsSaved: 'See what is saved',

  // Search
  everyParagraph: 'Search every paragraph of {title}.',
  everyParagraphHere: 'Search every paragraph of the essay.',
  everyParagraphAndComment: 'Search every paragraph of the essay and every comment.',
  searchFor: 'Search for',
  searchEssay: 'Search the essay',
  searchWithoutScript:
    'Search needs JavaScript, which is not running. The whole essay is {page}, so your browser’s Find can reach every word: Ctrl+F, ⌘F, or, on a phone, “Find in page” in the browser’s menu.',
  searchWithoutScriptInParts:
    'Search needs JavaScript, which is not running. Open any part of the essay from the {contents} and use your browser’s Find there: Ctrl+F, ⌘F, or, on a phone, “Find in page” in the browser’s menu.',
  theContents: 'contents',
  onOnePage: 'on one page',
  indexInstead: 'The {index} lists the paragraphs that discuss each subject.',
  theIndex: 'subject index',
  lookIn: 'Search in',
  everything: 'Everything',
  lookInEverything: 'Search everything',
  bestMatch: 'Best match',
  bestIsHere: 'You are already on it.',
  bestIsAbove: 'Best match, shown above: {passage}',
  looking: 'Searching the other pages…',
  showAllPassages: { other: 'Show all {n} passages' },
  passagesFound: { one: '1 passage found.', other: '{n} passages found in {places}.' },
  places: { one: '1 section', other: '{n} sections' },
  nothingFound: 'No results for “{text}”.',
  nothingFoundInEssay: 'No results for “{text}” in the essay.',
  nothingFoundInComments: 'No results for “{text}” in the comments.',
  onlyThisPage: 'Only this page could be searched.',
  notAllSearched: 'Part of the text could not be searched.',
  nothingSearched: 'The essay could not be searched.',
  searchFailed: 'Search is not working.',
  findHere:
    'You can search this page with your browser’s Find: Ctrl+F, ⌘F, or, on a phone, “Find in page” in the browser’s menu.',
  findInEssay:
    'Open {essay} and use your browser’s Find: Ctrl+F, ⌘F, or, on a phone, “Find in page” in the browser’s menu.',
  essayToOpen: 'the essay',
  showingFor: 'Showing results for “{meant}”.',
  searchOnlyFor: 'Search only for “{text}”',
  typeMore: 'Type at least two letters or digits.',
  tryOneWord: 'Try another word, such as {word}.',
  point: 'Point {n}',
  passageIn: '{section}, {passage}',
  paragraph: 'paragraph {n}',
  note: 'note {n}',
  heading: 'heading',
  searchResults: 'Search results',
  passages: { one: '{n} passage', other: '{n} passages' },
  passageOf: 'Passage {at} of {n}',
  previousPassage: 'Previous passage',
  nextPassage: 'Next passage',
  clearMarks: 'Clear highlights',
  close: 'Close',

  // Reading settings
  settings: 'Reading settings',
  settingsOpen: 'Reading settings ({sign})',
  settingsSign: 'Aa',
  paper: 'Paper',
  paperAuto: 'Auto',
  paperLight: 'Light',
  paperSepia: 'Sepia',
  paperDark: 'Dark',
  paperContrast: 'High contrast',
  size: 'Text size',
  sizeSmall: 'Small',
  sizeStandard: 'Standard',
  sizeLarge: 'Large',
  sizeLarger: 'Larger',
  sizeLargest: 'Largest',
  putBack: 'Reset',
  notKept: 'This browser cannot save settings, so they apply to this page only.',
  settingsFailed: 'The reading settings could not be loaded.',

  // Reading offline
  save: 'Save for offline reading',
  removeSaved: 'Remove from this device',
  savedSoFar: 'Saved so far',
  cannotSave: 'This browser cannot save pages for offline reading.',
  notSavedHere: 'Not saved on this device.',
  notSavedHereOf: 'Not saved on this device. Saving takes {size}.',
  partIsSaved: 'Part of this site is saved for offline reading: {size} of {all}.',
  readIsSaved: 'The pages you have read are saved for offline reading: {size} of {all}.',
  saved: 'Saved for offline reading: {size}, {edition}.',
  editionFrom: 'edition of {date}',
  megabytes: '{n} MB',
  saving: 'Saving…',
  nothingSaved: 'The saved pages have been removed from this device.',
  nothingSavedForNow:
    'The saved pages have been removed from this device. This browser cannot remember your choice, so they will be saved again when you next open a page.',
  couldNotSave:
    'Saving failed. You may be offline, your device may be full, or the pages may have been altered in transit.',
  hostChanges:
    'The newest edition could not be saved, because the host of this site changes or withholds one of its files: {file}',
  noSpace: 'The newest edition could not be saved, because this device has no space for it.',
  couldNotRemove: 'The saved pages could not be removed. Try again.',
  newerEdition: 'Newer edition',
  newerIsHere: 'A newer edition is available.',
  reload: 'Reload',
  notNow: 'Not now',

  // Old links, and what an edition changed
  movedLinks: 'Old links',
  linkMoved: 'The text this link led to has moved: {words}',
  linkMovedToPoint: 'The text this link led to has moved to point {point}, {title}: {words}',
  linkWithdrawn: 'The text this link led to has been withdrawn: {name}.',
  formerPoint: 'Former point {n}',
  formerNumber: 'formerly point {n}',
  aComment: 'A comment',
  aNote: 'a note',
  gonePage: 'This page is no longer here',
  gonePageHow:
    'The text that was on this page has moved or been withdrawn. Links to passages that remain in the essay still work.',
  whatChanged: 'What changed',
  changedSince: 'Changes since the previous edition ({edition}):',
  added: 'Added',
  reworded: 'Reworded',
  withdrawn: 'Withdrawn',
  andMore: { one: 'And one more.', other: 'And {count} more.' },
} as const satisfies Record<string, Message>;

/** The name of a message. */
export type MessageKey = keyof typeof messages;
/** The messages of a language; missing ones fall back to English. Only those with plural forms in English have them. */
export type Translation = { readonly [K in MessageKey]?: (typeof messages)[K] extends string ? string : Message };

/** Number words for running text, from zero. */
export const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

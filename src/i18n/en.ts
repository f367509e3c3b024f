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
  skip: 'Skip to the text',
  home: 'Home: {title}',
  contents: 'Contents',
  allPoints: { other: 'All {count} points' },
  search: 'Search',
  copyIt: 'Copy it, fold it, pass it on.',
  site: 'Site',
  theEssay: 'The essay',
  comments: 'Comments',
  subjectIndex: 'Subject index',
  aboutAndLicence: 'About & licence',
  by: 'By {names}',

  // The essay and its points
  reading: { other: 'a {n}-minute read in {points}' },
  points: { one: 'one point', other: '{count} points' },
  opening: 'Opening',
  closing: 'Closing',
  skipToPoint: 'Skip to point {n}',
  skipToClosing: 'Skip to the closing',
  ownPage: 'Point {n} on a page of its own',
  pointOf: { one: 'Point {number} of one, from {title}', other: 'Point {number} of {count}, from {title}' },
  inWholeEssay: 'Read it in the essay',
  pointsFrom: { one: 'Point {from}', other: 'Points {from} to {to}' },
  partOf: 'Part {number} of {n}, from {title}',
  otherParts: 'Other parts',
  wholeContents: 'The whole contents',
  amongNeighbours: 'Read among its neighbours',
  beforeAndAfter: 'Before and after',
  before: 'Before this',
  beforePoints: { one: 'Before this, point {from}', other: 'Before this, points {from} to {to}' },
  after: 'After this',
  afterPoints: { one: 'After this, point {from}', other: 'After this, points {from} to {to}' },
  theOpening: 'The opening',
  notes: 'Notes',
  backToReference: 'Back to reference {number}',
  linkToOpening: 'Link to opening, paragraph {paragraph}',
  linkToPoint: 'Link to point {point}, paragraph {paragraph}',
  linkToClosing: 'Link to closing, paragraph {paragraph}',
  linkToOpeningHeading: 'Link to opening, heading {heading}',
  linkToPointHeading: 'Link to point {point}, heading {heading}',
  linkToClosingHeading: 'Link to closing, heading {heading}',
  linkCopied: 'Link copied',
  linkNotCopied: 'Copy it from the address bar.',
  linkKeys: '← and → lead to other links.',

  // Comments
  commentsAbout: 'What readers say about {title}.',
  noComments: 'No comments yet.',
  commentsKept: {
    one: 'One comment, kept in the order they came. Replies stand under what they answer.',
    other: '{Count} comments, kept in the order they came. Replies stand under what they answer.',
  },
  commentsOnPoint: 'Comments on this point',
  noCommentsOnPoint: 'Nobody has commented on this point yet.',
  commentsPage: 'Comments, page {n}',
  commentsOnThePoint: 'Comments on point {point}',
  commentsOnThePointPage: 'Comments on point {point}, page {n}',
  pagesOfComments: 'Pages of comments',
  page: 'Page {n}',
  readAllComments: { other: 'Read all comments ({n})' },
  sendComment: 'Send a comment',
  aReader: 'A reader',
  author: 'author',
  commentBy: 'Comment by {author}',
  replyBy: 'Reply by {author}',
  replyTo: 'to {author}:',
  linkToComment: 'Link to this comment',
  onOpening: 'On the opening',
  onOpeningParagraph: 'On the opening, paragraph {paragraph}',
  onPoint: 'On point {point}: {title}',
  onPointParagraph: 'On point {point}, paragraph {paragraph}: {title}',
  onClosing: 'On the closing',
  onClosingParagraph: 'On the closing, paragraph {paragraph}',

  // Subjects
  subjectsOf: 'An index of the subjects of {title}.',
  subjectsHow:
    'An index, made by hand: it also leads to paragraphs about a subject that do not name it. {example} is the second paragraph of point {n}.',
  subjectsSign: 'Az',
  letters: 'Letters',
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
  aboutIt: 'Whose essay this is, and whose words: {title}.',
  firstPublished: 'First published: {source}.',
  firstPublishedOn: 'First published: {source}, {date}.',
  authorsPages: { one: 'An author’s page: {pages}.', other: 'The authors’ pages: {pages}.' },
  thisEdition: 'This edition',
  edition: '{name}. {note}',
  editionOf: '{name}, {date}. {note}',
  licence: 'Licence',
  licensed: 'The words may be used under {licence}.',
  unlicensed:
    'No licence came with the essay: all rights in it are its authors’. Search engines are asked not to list these pages.',
  offline: 'Offline',
  offlineHow:
    'After a visit the essay, its comments and its search answer without a network; of a very long essay, what was read and what follows. It takes a browser with script, and nobody is told what you read.',
  privacy: 'Privacy',
  private:
    'These pages make no requests to other sites, set no cookies and count no readers. If you choose a paper or a size of text, the choice is kept in this browser, and nowhere else. Whoever serves the pages may keep a record of the requests, as any server can.',
  privateOffline:
    'These pages make no requests to other sites, set no cookies and count no readers. If you choose a paper or a size of text, the choice is kept in this browser, and nowhere else; so are the pages themselves, to be read offline. Whoever serves the pages may keep a record of the requests, as any server can.',
  accessibility: 'Accessibility',
  accessible:
    'The whole text reads without scripts, by keyboard, by ear, in large type and on paper. The pages are made and tested to meet WCAG 2.2, level AA.',
  inYourWay: 'If something stands in your way, {link}.',
  saySo: 'say so',
  browsers: 'Browsers',
  browsersHow:
    'The pages look as designed in {browsers}, and in newer versions. In older browsers the whole text reads in a plain style.',

  // Missing pages
  notFound: 'This sheet has come loose',
  nothingHere: 'There is no page at this address.',
  notFoundHow:
    'There is nothing at this address. It may have been mistyped, or the page has moved. Everything else is still in the stack:',
  readEssay: 'Read the essay',
  notSaved: 'Not saved yet',
  notOnDevice: 'This page is not on this device.',
  notSavedHow:
    'There is no network, and this page is not on this device. What you have read here, and what follows it, is.',
  whatIsSaved: 'What is saved',

  // Search
  everyParagraph: 'Every paragraph of {title}.',
  everyParagraphHere: 'Every paragraph of the essay.',
  everyParagraphAndComment: 'Every paragraph of the essay and every comment.',
  searchFor: 'Words to look for',
  searchEssay: 'Search the essay',
  searchWithoutScript:
    'Search needs JavaScript, which is not running here. The whole essay is {page}, where your browser’s own Find reaches every word: Ctrl F, ⌘ F, or “Find in page” in your phone’s menu.',
  searchWithoutScriptInParts:
    'Search needs JavaScript, which is not running here. The {contents} lead to every part of the essay, where your browser’s own Find reaches its words: Ctrl F, ⌘ F, or “Find in page” in your phone’s menu.',
  theContents: 'contents',
  onOnePage: 'on one page',
  indexInstead: 'The {index} leads to what the essay is about, by paragraph.',
  theIndex: 'subject index',
  lookIn: 'Look in',
  everything: 'Everything',
  lookInEverything: 'Look in everything',
  bestMatch: 'Best match',
  bestIsHere: 'It is the passage you are on.',
  bestIsAbove: '{passage}: the best match, above.',
  looking: 'Looking through the whole essay…',
  showAllPassages: { other: 'Show all {n} passages' },
  passagesFound: { one: '1 passage', other: '{n} passages in {places}' },
  places: { one: '1 place', other: '{n} places' },
  nothingFound: 'Nothing found for “{text}”.',
  nothingFoundInEssay: 'Nothing found for “{text}” in the essay.',
  nothingFoundInComments: 'Nothing found for “{text}” in the comments.',
  onlyThisPage: 'Only this page could be searched.',
  notOnThisPage: '“{text}” was not found on this page, and the other pages could not be searched.',
  nothingSearched: 'The essay could not be searched.',
  searchFailed: 'Search does not work here.',
  findHere: 'Your browser’s own Find searches this page: Ctrl F, ⌘ F, or “Find in page” in your phone’s menu.',
  findInEssay:
    'Open {essay} and use your browser’s own Find there: Ctrl F, ⌘ F, or “Find in page” in your phone’s menu.',
  wholeEssay: 'the whole essay',
  didYouMean: 'Did you mean {query}?',
  tryOneWord: 'Try one plain word, such as {word}.',
  point: 'Point {n}',
  passageIn: '{section}, {passage}',
  paragraph: 'paragraph {n}',
  note: 'note {n}',
  heading: 'heading',
  searchResults: 'Search results',
  passages: { one: '{n} passages', other: '{n} passages' },
  passageOf: { one: '{at} of {n} passages', other: '{at} of {n} passages' },
  previousPassage: 'Previous passage',
  nextPassage: 'Next passage',
  clearMarks: 'Clear the marks',
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
  paperContrast: 'Contrast',
  size: 'Text size',
  sizeSmall: 'Small',
  sizeStandard: 'Standard',
  sizeLarge: 'Large',
  sizeLarger: 'Larger',
  sizeLargest: 'Largest',
  putBack: 'Put it all back',
  notKept: 'Nothing is kept here: this holds for this page only.',
  settingsFailed: 'The reading settings could not be loaded.',

  // Reading offline
  save: 'Save for offline',
  removeSaved: 'Let go of it',
  savedSoFar: 'Saved so far',
  cannotSave: 'This browser cannot save pages for reading offline.',
  notSavedHere: 'Not saved on this device.',
  notSavedHereOf: 'Not saved on this device: {size}.',
  readIsSaved: 'What you have read is saved for offline: {size} of {all}.',
  saved: 'Saved for offline: {size}, {edition}.',
  editionFrom: 'edition of {date}',
  editionNamed: 'edition “{name}”',
  megabytes: '{n} MB',
  saving: 'Saving …',
  nothingSaved: 'Nothing is saved on this device any more.',
  nothingSavedForNow:
    'Nothing is saved on this device any more. This browser remembers no choice: your next visit saves it again.',
  couldNotSave:
    'It could not be saved: there may be no network or no room on the device, or the pages were changed on their way.',
  newerEdition: 'Newer edition',
  newerIsHere: 'A newer edition is here.',
  reload: 'Reload',
  notNow: 'Not now',
  saveIt: 'Save it for offline',

  // Old links, and what an edition changed
  movedLinks: 'Links from before',
  linkMoved: 'These words have moved: {words}',
  linkMovedToPoint: 'These words have moved to point {point}, {title}: {words}',
  linkWithdrawn: 'What this link led to was withdrawn: {name}.',
  pointAtFirst: 'Point {n} as first published',
  aComment: 'A comment',
  gonePage: 'This page is no longer here',
  gonePageHow:
    'What was here has moved or was withdrawn. A link to words that are still in the essay leads on to them.',
  whatChanged: 'What changed',
  changedSince: 'What differs from the edition before, {edition}:',
  added: 'Added',
  reworded: 'Reworded',
  withdrawn: 'Withdrawn',
  andMore: { one: 'And one more.', other: 'And {n} more.' },
} as const satisfies Record<string, Message>;

/** The name of a message. */
export type MessageKey = keyof typeof messages;
/** The messages of a language; missing ones fall back to English. Only those with plural forms in English have them. */
export type Translation = { readonly [K in MessageKey]?: (typeof messages)[K] extends string ? string : Message };

/** Number words for running text, from zero. */
export const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

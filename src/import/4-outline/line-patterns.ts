/** The longest line, in characters, that can be a heading. */
const HEADING_LENGTH = 110;
/** The longest line, in characters, that can be a standfirst or a byline. */
const HEAD_LENGTH = 160;
/** The longest line, in characters, of a sign-off. */
const SIGN_OFF_LENGTH = 60;

/** Headings of a closing, each alone on its line. */
const closings = [
  'afterword',
  'closing',
  'closing remarks',
  'closing thoughts',
  'closing words',
  'coda',
  'concluding remarks',
  'concluding thoughts',
  'conclusion',
  'conclusions',
  'epilogue',
  'final remarks',
  'final thoughts',
  'final words',
  'in closing',
  'in conclusion',
  'last thoughts',
  'last words',
  'parting thoughts',
  'parting words',
  'postscript',
  'summing up',
  'to close',
  'to conclude',
];

/** Headings of what follows the text proper, such as notes, each alone on its line. */
const backMatter = [
  String.raw`(?:foot|end)?-?\s?notes?(?: and (?:sources|references))?`,
  String.raw`(?:further|suggested|recommended|more|additional) (?:reading|resources?)|reading list|resources|(?:useful )?links`,
  String.raw`(?:image |photo )?(?:sources|references|credits)(?: and (?:notes|further reading))?|bibliography|works cited|literature`,
  String.raw`acknowledge?ments?|thanks|with thanks|thank you`,
  String.raw`about (?:the|this) (?:authors?|writers?|essay|text|piece)|about (?:us|me)|author(?:['’]?s)? (?:bio|note)|biography|bio`,
  String.raw`appendix|appendices|colophon|glossary|copyright|licen[cs]e|disclaimer`,
  String.raw`notas|fuentes|referencias|bibliografía|lecturas|agradecimientos|(?:sobre|acerca de) (?:el autor|la autora|los autores|las autoras)`,
  String.raw`sources|références|bibliographie|remerciements|à propos (?:de l['’]auteure?|des auteure?s)`,
  String.raw`anmerkungen|quellen|literatur|literaturverzeichnis|dank|danksagung|über (?:den autor|die autorin|die autoren)`,
  String.raw`fontes|referências|bibliografia|agradecimentos|sobre (?:o autor|a autora|os autores)`,
];
const backMatterHeading = new RegExp(`^(?:${backMatter.join('|')})$`, 'iu');

/** Whether a line can be a heading: short, and without sentence punctuation at its end. */
export function isHeadingLike(text: string): boolean {
  return (
    text.length <= HEADING_LENGTH && /[\p{L}\p{N}]/u.test(text) && !/[.!?…:;,؟؛،。！？।][\p{Pe}\p{Pf}"'*]*$/u.test(text)
  );
}

/** Whether a line can be the standfirst, under the title. */
export function isStandfirstLike(text: string): boolean {
  return text.length <= HEAD_LENGTH && !text.endsWith(':');
}

/** Whether a line names people after "by". */
export function isByline(text: string): boolean {
  const isNamed =
    /(?:^|\s)(?:[Bb]y|BY):?\s+(?=[\p{Lu}\p{Lo}@])/u.test(text) || (byGroup.test(text) && !/[.…]$/.test(text));
  return text.length <= HEAD_LENGTH && (isNamed || isLowercaseByline(text)) && !/[?!:;]$/.test(text);
}

/** The beginning of a byline whose name has a small first word: `By the Ropewalk Kitchen`, `By van Dyck`. */
const byGroup =
  /^(?:[Bb]y|BY):?\s+(?:(?:the|our|an?|van|von|de[rln]?|d[aiou]s?|el|la|le|al|ibn|bint|ten?|zu)\s+|al-|d['’]){1,2}\p{Lu}/u;

/** Whether a line names someone who writes their name in small letters, such as `By bell hooks`. */
function isLowercaseByline(text: string): boolean {
  const words = /^[Bb]y:?\s+((?:\p{Ll}[\p{Ll}.'’-]*\s*,?\s*(?:&|and)?\s*){1,5})$/u.exec(text)?.[1]?.trim().split(/\s+/);
  return (
    words !== undefined &&
    words.length > 1 &&
    !/[.,]$/.test(text) &&
    !words.some((word) => common.has(word) || /(?:ing|ly)$/.test(word))
  );
}

/** Words that begin or are in phrases such as `by the time` or `by day and night`, and in no name. */
const common = new Set(
  'a an the this that these those my our your his her its their all any each every some no not we i you he she it they who what which when is are was were be in on at of for to from with far now then noon night nightfall day dawn dusk morning evening midnight chance accident law nature hand hands heart default definition contrast means way train bus boat car foot sea land air candlelight moonlight one two three'.split(
    ' ',
  ),
);

/** Whether a line consists of nothing but a heading of a closing. */
export function isClosingHeading(text: string): boolean {
  const words = text.toLowerCase().replace(/[\s….:!—–-]+$/u, '');
  return closings.includes(words.replace(/^(?:a few|some|our|my|and) /, ''));
}

/** Whether a line consists of nothing but a heading of notes, sources, thanks, or words about the authors. */
export function isBackMatterHeading(text: string): boolean {
  const words = text.replace(/^\*+|[\s….:!*—–-]+$/gu, '');
  return backMatterHeading.test(words.replace(/^(?:a few|some|our|my|and) /i, ''));
}

/** Whether a line can open a sign-off, such as "With care,". */
export function isSignOffOpening(text: string): boolean {
  return text.endsWith(',') && isSignOffLine(text);
}

/** Whether a line is short enough for a sign-off. */
export function isSignOffLine(text: string): boolean {
  return text.length <= SIGN_OFF_LENGTH;
}

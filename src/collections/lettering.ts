import { createHash } from 'node:crypto';
import { type Archivo, cutArchivo } from '#design/archivo.ts';
import { type SetTitle, setTitle } from '#design/set-title.ts';
import { byLetter } from '#text/subject-index/by-letter.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { getMessages } from './messages.ts';
import { getPoints } from './points.ts';
import { getSubjects } from './subjects.ts';

/** The display type of this essay. */
interface Lettering {
  archivo: Archivo;
  woff2: Buffer;
  /** The name of the font file, which changes with its letters. */
  file: string;
  title: SetTitle;
}

/** Figures and punctuation that are set in display type. */
const SIGNS = '0123456789 “…&–';
/** The name of the software, in every language a heading of `/about/`. */
const NAME = 'Broadside';
/** No heading of the interface has more letters. */
const LONGEST_HEADING = 40;

/** Subsets the display font to the letters that this essay sets in it, and fits the title. */
export const getLettering = onceABuild(async (): Promise<Lettering> => {
  const { title, titleLines, language, opening, closing } = await getEssay();
  const capitals = (text: string) => text.toLocaleUpperCase(language);
  const points = await getPoints();
  const own = await getMessages();
  const subjects = await getSubjects();
  const texts = [opening, ...points.map(({ text }) => text), ...(closing ? [closing.text] : [])];
  const words = [
    SIGNS,
    NAME,
    ...own.texts().filter(isHeading),
    title,
    capitals(title),
    closing?.title,
    closing?.signOff,
    ...byLetter(subjects, language).map(({ letter }) => letter),
    ...points.flatMap((point) => [point.title, point.pull]),
    ...texts.flatMap(({ outline }) => outline.headings.map(({ text }) => text)),
  ];
  const letters = [...new Set(words.join(' '))].toSorted().join('');
  const archivo = await cutArchivo(letters);
  const woff2 = await archivo.toWoff2();
  const hash = createHash('sha256').update(woff2).digest('hex').slice(0, 8);
  return { archivo, woff2, file: `archivo.${hash}.woff2`, title: setTitle(title, titleLines, archivo, capitals) };
});

/**
 * Whether a message may be a heading, as far as its form tells: it is short, and no sentence. Most of these messages are
 * none, but the letters of all take only 0.5 KB, and so none is forgotten.
 */
function isHeading(message: string): boolean {
  return message.length <= LONGEST_HEADING && !/[.!?:←→]$/.test(message);
}

import { onceABuild } from '../collections/entries.ts';
import { getEssay } from '../collections/essay.ts';
import { InterfaceWords } from './words.ts';

/** The words of the interface, in the language of the essay. */
export const getWords = onceABuild(async () => new InterfaceWords((await getEssay()).language));

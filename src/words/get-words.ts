import { onceABuild } from '../collections/entries.ts';
import { getEssay } from '../collections/essay.ts';
import { InterfaceWords } from './words.ts';

/** The interface messages in the language of the essay. */
export const getWords = onceABuild(async () => new InterfaceWords((await getEssay()).language));

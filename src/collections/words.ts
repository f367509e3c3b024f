import { InterfaceWords } from '#i18n/words.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';

/** The interface messages in the language of the essay. */
export const getWords = onceABuild(async () => new InterfaceWords((await getEssay()).language));

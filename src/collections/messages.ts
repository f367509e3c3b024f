import { Messages } from '#i18n/messages.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';

/** The interface messages in the language of the essay. */
export const getMessages = onceABuild(async () => new Messages((await getEssay()).language));

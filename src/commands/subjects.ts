import { site } from '#site.ts';
import { listFrequentWords } from './list-frequent-words.ts';
import { start } from './start.ts';

await start(() => listFrequentWords(site.content));

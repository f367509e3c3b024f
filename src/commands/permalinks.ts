import { site } from '#site.ts';
import { start } from './start.ts';
import { updatePermalinks } from './update-permalinks.ts';

await start((args) => updatePermalinks(site.content, args));

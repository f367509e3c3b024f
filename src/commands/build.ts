import { buildSite } from './build-site.ts';
import { start } from './start.ts';

await start(buildSite);

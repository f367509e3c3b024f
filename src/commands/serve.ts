import { serveSite } from './serve-site.ts';
import { start } from './start.ts';

await start(serveSite);

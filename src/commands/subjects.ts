import { site } from '#site.ts';
import { listIndexCandidates } from './list-index-candidates.ts';
import { start } from './start.ts';

await start(() => listIndexCandidates(site.content));

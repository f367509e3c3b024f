import { importEssay } from './import-essay.ts';
import { start } from './start.ts';

await start(importEssay);

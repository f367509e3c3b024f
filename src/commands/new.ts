import { newEssay } from './new-essay.ts';
import { start } from './start.ts';

await start(newEssay);

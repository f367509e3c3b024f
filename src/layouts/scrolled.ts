/** What JavaScript adds once a page is scrolled. */
import { markCurrentSection } from '#features/essay/contents/current-section.ts';
import { keepPlace } from '#features/reading-place/keep-place.ts';

// First, since it reads the layout that markCurrentSection() changes.
keepPlace();
const contents = document.getElementById('contents');
if (contents) markCurrentSection(contents);

/** What JavaScript adds once a page is scrolled. */
import { markCurrentSection } from '~/features/essay/current-section';
import { keepPlace } from '~/features/reading-place/keep-place';

// First, since it reads the layout that markCurrentSection() changes.
keepPlace();
const contents = document.getElementById('contents');
if (contents) markCurrentSection(contents);

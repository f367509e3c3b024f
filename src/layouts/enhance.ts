import { loadCitations } from '#features/citations/load-citations.ts';
import { markCurrentSection } from '#features/essay/contents/current-section.ts';
import { loadContents } from '#features/essay/contents/load-contents.ts';
import { addShareButtons } from '#features/permalinks/share-row.ts';
import { keepPlace } from '#features/reading-place/keep-place.ts';

/** Adds what a page has once it is scrolled, and a page with citations at once. */
export function enhance() {
  // First, since it reads the layout that markCurrentSection() changes.
  keepPlace();
  addShareButtons(() => import('#features/permalinks/permalinks.ts'));
  // When the reader opens the citations.
  loadCitations(() => import('#features/citations/citation-tools.ts'));
  const contents = document.getElementById('contents');
  if (contents) {
    markCurrentSection(contents);
    // When the reader points at Contents in the bar, focuses it or opens them.
    loadContents(contents, () => import('#features/essay/contents/contents-dialog.ts'));
  }
}

/** What script adds to a page once it has loaded; nothing here is needed to read it. */
import { markCurrentSection } from '~/features/essay/current-section';
import { keepOffline } from '~/features/offline/offline-intent';
import { listenForPermalinks } from '~/features/permalinks/permalinks-intent';
import { listenForSearch } from '~/features/search/search-intent';
import { listenForSettings } from '~/features/settings/settings-intent';

const contents = document.getElementById('contents');
if (contents) markCurrentSection(contents);
listenForSearch(document.querySelector('.to-search')!);
listenForSettings(document.querySelector('reading-settings')!);
listenForPermalinks();
keepOffline();

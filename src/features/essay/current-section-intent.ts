import { load } from '../../components/load';
import currentSection from './current-section?worker&url';

/** On a page with contents, loads what marks the section being read, once the reader scrolls. */
export function listenForScrolling() {
  if (!document.getElementById('contents')) return;
  if (scrollY > 0) start();
  else addEventListener('scroll', start, { once: true });
}

function start() {
  void load(currentSection);
}

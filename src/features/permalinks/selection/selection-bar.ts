/** The bar of what a reader can do with a selected passage; watch-selection.ts loads it at the first selection. */
import { make } from '#client/elements.ts';
import { label, tNode } from '#client/messages.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { copy } from './copy.ts';
import { linkToWords } from './passage-link.ts';
import { moveByKey } from './move-by-key.ts';
import { quoteOf } from './quote.ts';
import { type SelectedPassage, selectedPassage } from './selected-passage.ts';

/** How long a selection must rest before the bar appears, in ms. */
const REST = 180;
/** How long a message is shown, in ms. */
const WHILE = 3000;
/** The space between the bar and the selection, and between the bar and the edge of the window, in px. */
const GAP = 10;
/** The height of the bar at the top of the window, with that space, in px. */
const TOP = 62;

/** Where the bar is beside the selection; elsewhere it is at the bottom of the window, away from a phone's own menu. */
const isWide = matchMedia('(min-width: 48rem) and (hover: hover)');

const tools = make('div', { role: 'toolbar', ...label(MESSAGES.selectedPassage) });
const said = make('p', { role: 'status' });
const bar = make('div', { className: 'selection-bar' }, tools, said);

let passage: SelectedPassage | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;
// The first selection by mouse, which loads this file, may still be going on.
let isPressed = isWide.matches && !!document.querySelector(':active');

document.addEventListener('selectionchange', wait);
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && passage && !document.querySelector('dialog[open]')) giveUp(passage);
});
// Nothing changes while the reader is selecting with a mouse, or presses the bar, which may end the selection.
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
  addEventListener(type, () => {
    isPressed = type === 'pointerdown';
    wait();
  });
}
// The press of a button would end the selection, and move focus to the bar.
tools.addEventListener('mousedown', (event) => event.preventDefault());
tools.addEventListener('keydown', (event) => moveByKey(event, [...tools.querySelectorAll('button')]));
wait();

function wait() {
  clearTimeout(resting);
  resting = setTimeout(() => isPressed || update(), REST);
}

function update() {
  passage = selectedPassage(getSelection()!);
  // A message stays for its while.
  if (!passage) return said.textContent || bar.remove();
  const buttons = [
    button(isWide.matches ? MESSAGES.copyPassageLink : MESSAGES.copyLink, copyLink),
    button(isWide.matches ? MESSAGES.copyQuoteWithSource : MESSAGES.copyQuote, copyQuote),
    ...('share' in navigator ? [button(MESSAGES.share, share)] : []),
  ];
  for (const each of buttons.slice(1)) each.tabIndex = -1;
  // The reader may be using a button.
  if (!tools.contains(document.activeElement)) tools.replaceChildren(...buttons);
  // After the text, so that Tab and screen readers reach it from there.
  if (passage.text.nextSibling !== bar) passage.text.after(bar);
  if (isWide.matches) place(passage.range.getBoundingClientRect());
  return undefined;
}

function button(message: BrowserMessage, act: (passage: SelectedPassage) => unknown): HTMLButtonElement {
  const element = make('button', { type: 'button' }, tNode(message));
  element.addEventListener('click', () => passage && act(passage));
  return element;
}

/** Puts the bar above the selection or, without space there, below it; in any case within the window. */
function place({ left, top, bottom, width }: DOMRect) {
  const { offsetWidth, offsetHeight } = bar;
  const lowest = innerHeight - offsetHeight - GAP;
  const above = top - offsetHeight - GAP;
  const y = Math.max(TOP, Math.min(above < TOP ? bottom + GAP : above, lowest));
  const room = document.documentElement.clientWidth - offsetWidth - GAP;
  const x = Math.max(GAP, Math.min(left + width / 2 - offsetWidth / 2, room));
  const origin = bar.offsetParent!.getBoundingClientRect();
  bar.style.cssText = `--x:${x - origin.left}px;--y:${y - origin.top}px`;
}

function copyLink(selected: SelectedPassage) {
  sayOnce(copy(linkToWords(selected)), MESSAGES.linkCopied, selected);
}

function copyQuote(selected: SelectedPassage) {
  const { plain, html } = quoteOf(selected);
  sayOnce(copy(plain, html), MESSAGES.quoteCopied, selected);
}

/** Says that something is done once it is. */
function sayOnce(done: Promise<unknown>, message: BrowserMessage, selected: SelectedPassage) {
  done.then(
    () => say(message, selected),
    () => say(MESSAGES.notAllowed, selected),
  );
}

async function share(selected: SelectedPassage) {
  const data = { text: quoteOf(selected).words, url: await linkToWords(selected) };
  // The reader may close the device's menu.
  await navigator.share(data).catch(({ name }: Error) => name !== 'AbortError' && say(MESSAGES.notAllowed, selected));
}

/** Shows a message for a while, also if the selection has ended. */
function say(message: BrowserMessage, { text }: SelectedPassage) {
  if (!bar.isConnected) text.after(bar);
  said.replaceChildren(tNode(message));
  clearTimeout(saying);
  saying = setTimeout(() => {
    said.replaceChildren();
    update();
  }, WHILE);
}

/** Ends the selection. A reader who was in the bar is back in the text. */
function giveUp({ text }: SelectedPassage) {
  if (bar.contains(document.activeElement)) {
    text.tabIndex = -1;
    text.focus({ preventScroll: true });
  }
  getSelection()!.removeAllRanges();
}

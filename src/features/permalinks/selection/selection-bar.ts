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

document.addEventListener('selectionchange', wait);
addEventListener('keydown', ({ key }) => key === 'Escape' && passage && giveUp(passage));
// With this, WebKit knows which part is being touched.
bar.addEventListener('touchstart', () => {});
// The press of a button would end the selection, and move focus to the bar.
tools.addEventListener('mousedown', (event) => event.preventDefault());
tools.addEventListener('keydown', (event) => moveByKey(event, [...tools.querySelectorAll('button')]));
wait();

function wait() {
  clearTimeout(resting);
  resting = setTimeout(update, REST);
}

function update() {
  // A tap on the bar ends the selection before it is a click.
  if (bar.matches(':active')) return wait();
  passage = selectedPassage(getSelection()!);
  if (!passage) return bar.remove();
  const buttons = [
    button(isWide.matches ? MESSAGES.copyPassageLink : MESSAGES.copyLink, copyLink),
    button(isWide.matches ? MESSAGES.copyQuoteWithSource : MESSAGES.copyQuote, copyQuote),
    ...('share' in navigator ? [button(MESSAGES.share, share)] : []),
  ];
  for (const each of buttons.slice(1)) each.tabIndex = -1;
  // The reader may be using a button.
  if (!tools.contains(document.activeElement)) tools.replaceChildren(...buttons);
  say();
  // After the text, so that Tab and screen readers reach it from there.
  if (passage.last.nextSibling !== bar) passage.last.after(bar);
  if (isWide.matches) place(passage.range.getBoundingClientRect());
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
  // It is placed within the text that it follows.
  const origin = (bar.offsetParent ?? document.documentElement).getBoundingClientRect();
  bar.style.cssText = `--x:${x - origin.left}px;--y:${y - origin.top}px`;
}

async function copyLink(selected: SelectedPassage) {
  say((await copy(linkToWords(selected))) ? MESSAGES.linkCopied : MESSAGES.notCopied);
}

async function copyQuote(selected: SelectedPassage) {
  const { plain, html } = quoteOf(selected);
  say((await copy(plain, html)) ? MESSAGES.quoteCopied : MESSAGES.notCopied);
}

async function share(selected: SelectedPassage) {
  // The reader may close the device's menu, which is no error.
  await navigator.share({ text: quoteOf(selected).words, url: await linkToWords(selected) }).catch(() => {});
}

/** Shows a message for a while; without one, removes what is shown. */
function say(message?: BrowserMessage) {
  clearTimeout(saying);
  said.replaceChildren(...(message ? [tNode(message)] : []));
  if (message) saying = setTimeout(say, WHILE);
}

/** Ends the selection. A reader who was in the bar is back in the text. */
function giveUp({ last }: SelectedPassage) {
  if (bar.contains(document.activeElement)) {
    last.tabIndex = -1;
    last.focus({ preventScroll: true });
  }
  getSelection()!.removeAllRanges();
}

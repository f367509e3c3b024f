import { make } from '#client/elements.ts';
import { formatNode, tNode } from '#client/messages.ts';

/** How long a message about a copied citation is shown, in ms. */
const WHILE = 4000;

/** Adds a button to each citation that copies it, and lets the reader choose the paragraphs to cite. */
export function addCitationTools(cite: Element) {
  const said = make('p', { className: 'cite-said', role: 'status' });
  for (const name of cite.querySelectorAll('dt')) {
    const format = name.textContent;
    const which = make('span', { className: 'sr-only' }, ` ${format}`);
    const button = make('button', { type: 'button' }, tNode(MESSAGES.copy), which);
    button.addEventListener('click', () => copyCitation(name.nextElementSibling!, format, said));
    name.append(button);
  }
  cite.append(said);
  for (const label of cite.querySelectorAll('label')) addChoice(label);
}

/** Adds the choice of a paragraph for the citations that a label is beside. */
function addChoice(label: HTMLLabelElement) {
  const [ids, signs] = [label.dataset['ids']!, label.dataset['signs']!].map((list) => list.split(' '));
  const choice = make('select', {}, ...ids!.map((id, i) => new Option(signs![i], id)));
  choice.addEventListener('change', () => {
    const id = choice.value;
    const sign = signs![ids!.indexOf(id)]!;
    for (const mark of label.parentElement!.querySelectorAll('var'))
      mark.textContent = 'id' in mark.dataset ? id : sign;
  });
  label.append(choice);
  label.hidden = false;
  (label.previousElementSibling as HTMLElement).hidden = true;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Copies a citation; where the browser refuses, selects it instead. Says which of the two once. */
async function copyCitation(citation: Element, format: string, said: Element) {
  clearTimeout(timer);
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(citation.textContent.trim());
    said.append(formatNode(MESSAGES.citationCopied, { format }));
    timer = setTimeout(() => (said.textContent = ''), WHILE);
  } catch {
    getSelection()!.selectAllChildren(citation);
    said.append(tNode(MESSAGES.citationNotCopied));
  }
}

/** Opens the citations that the address leads to, and loads what they can do once they are open. */
export function loadCitations(load: () => Promise<typeof import('./citation-tools.ts')>) {
  const cite = document.querySelector<HTMLDetailsElement>('.cite');
  if (!cite) return;
  const start = () => load().then(({ addCitationTools }) => addCitationTools(cite));
  if (cite.open) void start();
  else cite.addEventListener('toggle', start, { once: true });
  const arrive = () => {
    if (!cite.matches(':target')) return;
    cite.open = true;
    cite.querySelector('summary')!.focus({ preventScroll: true });
  };
  arrive();
  addEventListener('hashchange', arrive);
}

import { similarityOf } from '#ledger/2-match/similarity.ts';
import { type Entry, type Ledger, sectionOfEntry } from '#ledger/model/ledger.ts';

/** Describes what became of each id, one line each, in the style of a diff. Unchanged ids are only counted. */
export function diffLines(before: Ledger | undefined, after: Ledger): string[] {
  let kept = 0;
  const lines: string[] = [];
  for (const [id, entry] of after.ids) {
    const line = lineOf(id, before?.ids.get(id), entry);
    if (line) lines.push(line);
    else kept++;
  }
  return [...lines, `  ${kept} unchanged`];
}

function lineOf(id: string, old: Entry | undefined, entry: Entry): string | undefined {
  const words = entry.words && ` "${entry.words}"`;
  if (!old) return `+ ${id} new:${words}`;
  if (entry.withdrawn) return old.withdrawn ? undefined : `- ${id} withdrawn`;
  if (entry.to) return old.to === entry.to ? undefined : `= ${id} now leads to ${entry.to}:${words}`;
  if (old.withdrawn) return `+ ${id} restored:${words}`;
  if (old.to) return `= ${id} has words of its own again:${words}`;
  const from = sectionOfEntry(id, old);
  const to = sectionOfEntry(id, entry);
  const notes = [
    ...(from === to ? [] : [`moved from ${from} to ${to}`]),
    ...(old.print.digest === entry.print.digest
      ? []
      : [`edited, ${Math.round(similarityOf(old.print, entry.print).ofOld * 100)}% of its words kept`]),
  ];
  return notes.length > 0 ? `~ ${id} ${notes.join('; ')}:${words}` : undefined;
}

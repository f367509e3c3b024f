import { sectionOfId } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';

/** Makes a lookup of an id's section: the one it is named after, unless its words have moved to another of `texts`. */
export function sectionFinder(texts: Rendered[]): (id: string) => string {
  const moved = new Map(
    texts.flatMap((text) =>
      idsOf(text)
        .filter((id) => sectionOfId(id) !== text.section.id)
        .map((id) => [id, text.section.id] as const),
    ),
  );
  return (id) => moved.get(id) ?? sectionOfId(id);
}

/** Returns the ids of a section, its passages, headings and notes, and the old ids anchored in it. */
export function idsOf({ section, outline }: Rendered): string[] {
  const { passages, headings, notes, anchors } = outline;
  return [section.id, ...[...passages, ...headings, ...notes, ...anchors].map(({ id }) => id)];
}

import type { Rendered } from '../markdown/render.ts';
import { sectionOfId } from './section-of-id.ts';

/** Says which section an id is in: the one it is named after, but where its words have gone to another of some texts. */
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

/** The ids of a section, its passages, headings and notes, and those from before that stand in it. */
export function idsOf({ section, outline }: Rendered): string[] {
  const { passages, headings, notes, anchors } = outline;
  return [section.id, ...[...passages, ...headings, ...notes, ...anchors].map(({ id }) => id)];
}

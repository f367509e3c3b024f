import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { isStatusPage, pointAddress } from '#routes.ts';

/** Finds errors in the numbers, addresses and pull-quotes of the points. */
export function pointErrors({ sections, drafts, errors }: PublishedContent['points']): ContentError[] {
  const points: Point[] = [...sections, ...drafts];
  if (points.length + errors.length === 0) {
    const fix = 'Create the first one, such as points/01-name.md, with "number: 1" and a title.';
    return [{ file: 'points/', found: 'no points', fix }];
  }
  const files = new Set([...points, ...errors].map(({ file }) => file));
  const numbered = points.flatMap(({ file, data: { number, at } }) => (number ? [{ file, number, at }] : []));
  return [
    ...twinErrors(numbered),
    // A point whose number is unknown would look like a gap.
    ...(numbered.length === files.size ? gapErrors(numbered) : []),
    ...points.flatMap(pullErrors),
  ];
}

type Point = PublishedContent['points']['drafts'][number];
type Numbered = { file: string; number: number; at: string | undefined };

function twinErrors(points: Numbered[]): ContentError[] {
  const numbers = new Map<number, string>();
  const addresses = new Map<string, string>();
  return points.flatMap(({ file, number, at }) => {
    const address = pointAddress({ number, at });
    const sameNumber = numbers.get(number);
    const sameAddress = addresses.get(address);
    numbers.set(number, file);
    addresses.set(address, file);
    if (sameNumber) {
      const found = `${number} is also the number of ${sameNumber}`;
      return [{ file, field: 'number', found, fix: 'Give each point a different number.' }];
    }
    if (isStatusPage(address)) {
      const found = `the address ${address} is reserved for an error page`;
      return [{ file, field: 'at', found, fix: `Write another address, such as ${address}a.` }];
    }
    if (!sameAddress) return [];
    const found = `${address} is also the address of ${sameAddress}`;
    return [{ file, field: at ? 'at' : 'number', found, fix: 'Give one of the two points a different "at".' }];
  });
}

function gapErrors(points: Numbered[]): ContentError[] {
  const sorted = points.toSorted((a, b) => a.number - b.number);
  return sorted.flatMap(({ file, number }, i) => {
    const expected = (sorted[i - 1]?.number ?? 0) + 1;
    if (number <= expected) return [];
    const missing =
      number - 1 === expected
        ? `point has the number ${expected}`
        : `points have the numbers ${expected} to ${number - 1}`;
    const fix = `Number the points from 1 to ${points.length}, without gaps.`;
    return [{ file, field: 'number', found: `found ${number}, but no ${missing}`, fix }];
  });
}

function pullErrors({ file, data: { pull }, rendered }: Point): ContentError[] {
  const words = pull?.replace(/\s+/g, ' ');
  if (!words || rendered.outline.passages.some(({ text }) => text.includes(words))) return [];
  const fix = 'Copy it word for word from one paragraph of this point.';
  return [{ file, field: 'pull', found: `"${words}" is not in the text`, fix }];
}

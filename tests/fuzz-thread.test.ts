import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inReadingOrder, makeThread } from '#content-files/2-publish/thread.ts';
import { findErrors } from '#content-files/3-check/find-errors.ts';
import { contentWith, file } from './fixtures/faults/sound-essay.ts';
import { runs } from './fixtures/made-texts.ts';

interface Made {
  id: number;
  date: string | undefined;
  /** The id of the comment it replies to; -1 if none. */
  replyTo: number;
  replies: Made[];
}

const dates = fc.constantFrom(
  undefined,
  '2023-01-01',
  '2023-01-02',
  '2023-01-02T10:00:00Z',
  '2023-01-02T09:00:00-05:00',
);

/** Generates comments that each reply to none or to an earlier one, then shuffles them. */
function thread(most: number, chain: boolean) {
  return fc
    .array(fc.record({ date: dates, pick: fc.nat() }), { maxLength: most })
    .map((made) =>
      made.map(({ date, pick }, id): Made => {
        const replyTo = chain ? id - 1 : (pick % (id + 1)) - 1;
        return { id, date, replyTo, replies: [] };
      }),
    )
    .chain((comments) => fc.shuffledSubarray(comments, { minLength: comments.length }));
}

function holds(comments: Made[]) {
  const fresh = comments.map((comment): Made => ({ ...comment, replies: [] }));
  const byId = new Map(fresh.map((comment) => [comment.id, comment]));
  const top = makeThread<Made>(fresh, ({ replyTo }) => byId.get(replyTo));
  const order = inReadingOrder(top);
  expect(order.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
    fresh.map(({ id }) => id).toSorted((a, b) => a - b),
  );
  const places = new Map(order.map(({ id }, i) => [id, i]));
  const parents = new Map(fresh.flatMap((comment) => comment.replies.map(({ id }) => [id, comment.id])));
  const time = ({ date }: Made) => (date ? Date.parse(date) : Infinity);
  for (const comment of order) {
    expect(parents.get(comment.id) ?? -1).toBe(comment.replyTo);
    expect(places.get(comment.replyTo) ?? -1).toBeLessThan(places.get(comment.id)!);
  }
  for (const siblings of [top, ...fresh.map(({ replies }) => replies)]) {
    for (const [i, comment] of siblings.entries()) {
      const next = siblings[i + 1];
      if (!next) continue;
      const isInOrder =
        time(comment) < time(next) || (time(comment) === time(next) && fresh.indexOf(comment) < fresh.indexOf(next));
      expect(isInOrder, `${comment.id} before ${next.id}`).toBe(true);
      expect(places.get(comment.id)).toBeLessThan(places.get(next.id)!);
    }
  }
}

describe('a thread has each comment once, under what it replies to, by date and then in the order of the files', () => {
  test('of any shape', () => {
    fc.assert(fc.property(thread(60, false), holds), runs(300));
  });

  test('of ten thousand that answer one another in a row', () => {
    const row = Array.from({ length: 10_000 }, (_, id): Made => ({
      id,
      date: undefined,
      replyTo: id - 1,
      replies: [],
    }));
    holds(row.toReversed());
  });
});

test('what comments answer is either sound or an error of each that answers wrongly, and ends', async () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'A', 'é', 'e\u0301', 'nobody', '__proto__', 'constructor');
  const answering = fc.dictionary(name, fc.option(name, { nil: undefined }), { maxKeys: 9 });
  await fc.assert(
    fc.asyncProperty(answering, async (made) => {
      const comments = Object.entries(made).filter(([id]) => id !== 'nobody' && id !== '__proto__');
      const files = comments.map(([id, replyTo]) => [
        `comments/${id}.md`,
        file(replyTo ? `replyTo: "${replyTo}"` : ''),
      ]);
      const content = await contentWith(Object.fromEntries(files) as Record<string, string>);
      const found = new Set(findErrors(content).map((error) => error.file));
      const answers = new Map(comments.map(([id, replyTo]) => [own(id), replyTo && own(replyTo)]));
      const twins = new Set(
        comments
          .filter(([id], i) =>
            comments.some(([other], j) => i !== j && own(other).toLowerCase() === own(id).toLowerCase()),
          )
          .map(([id]) => id),
      );
      if (twins.size > 0) {
        expect(found.size).toBeGreaterThan(0);
        return;
      }
      for (const [id, replyTo] of comments) {
        let at: string | undefined = replyTo && own(replyTo);
        for (let steps = 0; at && at !== own(id) && steps < 20; steps++) at = answers.get(at);
        const isWrong =
          Boolean(replyTo) && (!(answers.has(own(replyTo!)) || ['ash', 'birch'].includes(replyTo!)) || at === own(id));
        expect(found.has(`comments/${id}.md`), `${id} replies to ${replyTo}`).toBe(isWrong);
      }
    }),
    runs(150),
  );
});

/** Returns the name by which the site knows a file. */
function own(id: string): string {
  return id.normalize('NFC');
}

import path from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '#content-files/open-content.ts';
import { reportOf } from './feed-report.ts';

const dated = await openContent(path.join(import.meta.dirname, '../../../tests/fixtures/japanese'));
const [opening] = dated.essay.sections;
const { date: _, ...edition } = opening!.data.edition;
const undated = {
  ...dated,
  essay: { ...dated.essay, sections: [{ ...opening!, data: { ...opening!.data, edition } }] },
};

test('a build says nothing of a feed that has everything', () => {
  expect(reportOf(dated)).toBeUndefined();
});

test('a build says in one line why there is no feed, and how to get one', () => {
  expect(reportOf({ ...undated, comments: { ...dated.comments, sections: [] } })).toBe(
    'There is no feed.xml, since this edition has no date. To change that, write its date below "edition:" in essay.md, such as "date: 2023-02-28".',
  );
});

test('a build says that a feed has only comments', () => {
  expect(reportOf(undated)).toMatch(
    /^feed\.xml leaves out the essay and its points, since this edition has no date\. /,
  );
});

test('a build says how much of a long essay is in the feed', () => {
  const points = { ...dated.points, sections: Array.from({ length: 101 }, () => dated.points.sections[0]!) };
  const comments = { ...dated.comments, sections: Array.from({ length: 102 }, () => dated.comments.sections[0]!) };
  expect(reportOf({ ...dated, points })).toBe('feed.xml has the newest 100 of 101 points.');
  expect(reportOf({ ...dated, points, comments })).toBe(
    'feed.xml has the newest 100 of 101 points and the newest 100 of 102 comments.',
  );
});

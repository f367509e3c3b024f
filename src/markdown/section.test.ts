import { expect, test } from 'vitest';
import { sectionOfFile } from './section.ts';

test.each([
  ['/essay.md', {}, { id: 'opening', prefix: 'p0', kind: 'opening' }],
  ['/closing.md', {}, { id: 'closing', prefix: 'z', kind: 'closing' }],
  ['/points/05-dissent.md', { number: 5 }, { id: 'p5', prefix: 'p5', kind: 'point', number: 5 }],
  ['/points/05-dissent.md', { number: 6, at: '5a' }, { id: 'p5a', prefix: 'p5a', kind: 'point', number: 6 }],
  ['/comments/2023_ash.md', {}, { id: 'c-2023_ash', prefix: 'c-2023_ash', kind: 'comment' }],
  ['/comments/closing.md', {}, { id: 'c-closing', prefix: 'c-closing', kind: 'comment' }],
  [`/comments/${'é'.normalize('NFD')}.md`, {}, { id: 'c-é', prefix: 'c-é', kind: 'comment' }],
] as const)('%s with %j is a section of its own', (file, frontmatter, section) => {
  expect(sectionOfFile(file, frontmatter)).toEqual(section);
});

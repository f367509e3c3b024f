import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { again, folderOf, type Site, subpath } from '../sites.ts';

test('the same words give the same bytes, in another time zone and another language too', () => {
  const first = filesOf(subpath);
  const second = filesOf(again);
  expect(first.size).toBeGreaterThan(10);
  expect([...first.keys()]).toContain('feed.xml');
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first.keys()].filter((file) => !first.get(file)!.equals(second.get(file)!))).toEqual([]);
});

function filesOf(site: Site): Map<string, Buffer> {
  const folder = folderOf(site);
  const names = globSync('**/*', { cwd: folder }).toSorted();
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name))]));
}

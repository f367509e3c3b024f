import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { elementsOf, idOf, pagesOf, passagesOf, textOf } from '../built-pages.ts';
import { servedSites } from '../sites.ts';

for (const site of servedSites) {
  test(`no page of ${site.name} has an id twice, and each reference finds its own`, () => {
    for (const { address, tree } of pagesOf(site)) {
      const ids = elementsOf(tree).map(idOf).filter(Boolean);
      const twice = ids.filter((id, i) => ids.indexOf(id) < i);
      expect(ids.length).toBeGreaterThan(0);
      expect(twice, `ids twice in /${address}`).toEqual([]);
      const references = elementsOf(tree).flatMap(({ properties }) =>
        ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor'].flatMap((name) => properties[name] ?? []),
      );
      const lost = references.map(String).filter((id) => !ids.includes(id));
      expect(lost, `references without an id in /${address}`).toEqual([]);
    }
  });

  test(`a passage of ${site.name} has the same id and the same words on every page`, () => {
    const whole = pagesOf(site).filter(({ address }) => address === '' || address.startsWith('parts/'));
    const home = new Map(
      whole.flatMap(({ tree }) => passagesOf(tree)).map((passage) => [idOf(passage), textOf(passage)]),
    );
    const points = pagesOf(site).filter(({ tree }) =>
      elementsOf(tree, ({ tagName }) => tagName === 'article').some(isPoint),
    );
    expect(points.length).toBeGreaterThan(0);
    for (const { address, tree } of points) {
      const passages = passagesOf(tree).filter((passage) => idOf(passage).startsWith(`p${address.replace('/', '.')}`));
      expect(passages.length, `passages of /${address}`).toBeGreaterThan(0);
      for (const passage of passages) expect(home.get(idOf(passage)), idOf(passage)).toBe(textOf(passage));
    }
  });
}

function isPoint(element: Element): boolean {
  return /^p\d+[a-z]*$/.test(idOf(element));
}

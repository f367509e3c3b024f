import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { type BuiltPage, elementsOf, kindsOf, pageAt, pagesOf, urlOf } from '../built-pages.ts';
import { drawIcons, folder } from '../draw-icons.ts';
import { distance } from '../pixels.ts';
import { book, folderOf, retelling, selectSites, type Site, sites, subpath } from '../sites.ts';

for (const site of sites) {
  test(`the pages of ${site.name} have the icon of the site, and those of points their own`, () => {
    for (const page of pagesOf(site)) {
      const [touchIcon] = linksTo(page, 'apple-touch-icon');
      expect(existsSync(fileOf(site, touchIcon!)), touchIcon).toBe(true);
      const icons = linksTo(page, 'icon');
      if (isPointPage(page)) expect(icons[0]).toMatch(/^data:image\/svg\+xml,/);
      else expect(icons).toEqual([`${site.base}icon.svg`]);
      // Only pages with an icon of their own may show images in addresses.
      const [policy] = elementsOf(page.tree, ({ properties }) => properties['httpEquiv'] !== undefined);
      expect(String(policy!.properties['content']).includes('data:'), page.address).toBe(isPointPage(page));
    }
    const own = pagesOf(site).filter(isPointPage).map(iconOf);
    expect(own.length).toBeGreaterThan(0);
  });
}

for (const site of selectSites(sites, [subpath])) {
  test(`the policy of each page of ${site.name} allows its icon, which is square`, async ({ page }) => {
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      const size = await page.evaluate(async () => {
        const image = new Image(16);
        image.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')!.href;
        document.body.append(image);
        await image.decode();
        return [image.width, image.height];
      });
      expect(size, built.address).toEqual([16, 16]);
    }
  });
}

test('the icon of a point is its numeral, on its sheet', async ({ page }) => {
  for (const number of [1, 5, 10]) {
    const built = pageAt(retelling, `${number}/`);
    await page.goto(urlOf(retelling, built));
    const sheet = await page.locator('.sheet').evaluate((element) => getComputedStyle(element).backgroundColor);
    const { ground, ink } = await lookOf(iconOf(built));
    expect(distance(ground, hex(sheet))).toBeLessThanOrEqual(1);
    // At its own width: the numeral of point 5 is narrow, that of point 1 wide.
    const numeral = await page.locator('.sheet .num').evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element.firstChild!);
      const { width } = range.getBoundingClientRect();
      return width / Number.parseFloat(getComputedStyle(element).fontSize);
    });
    // Figures are three quarters of an icon high, and 0.686 em. What surrounds the ink is under a fifth of an em.
    const width = ((ink.right - ink.left) * 0.686) / 0.75;
    expect(ink.bottom - ink.top).toBeCloseTo(0.75, 1);
    expect(width).toBeLessThan(numeral + 0.01);
    expect(width).toBeGreaterThan(numeral - 0.2);
  }
});

test('the numerals of long essays can be read at 16 px', async () => {
  const { ink } = await lookOf(iconOf(pageAt(book, '120/')));
  expect(16 * (ink.bottom - ink.top)).toBeGreaterThanOrEqual(7);
  expect(16 * (ink.right - ink.left)).toBeGreaterThanOrEqual(12);
  expect(16 * (ink.right - ink.left)).toBeLessThanOrEqual(15.5);
});

test('the icons in public/ are up to date', async () => {
  for (const [file, bytes] of Object.entries(await drawIcons())) {
    expect(readFileSync(path.join(folder, file)).equals(bytes), `${file}: run npm run icons`).toBe(true);
  }
});

const isPointPage = ({ address }: BuiltPage) => /^\d+[a-z]*\/$/.test(address);

function linksTo({ tree }: BuiltPage, rel: string): string[] {
  const links = elementsOf(tree, ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === rel);
  return links.map(({ properties }) => String(properties['href']));
}

function iconOf(page: BuiltPage): string {
  return linksTo(page, 'icon')[0]!;
}

/** Returns the colour of an icon's ground, and how far its ink extends, as a share of its side. */
async function lookOf(address: string) {
  const svg = Buffer.from(decodeURIComponent(address.slice(address.indexOf(',') + 1)));
  const side = 256;
  const { data } = await sharp(svg).resize(side).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) =>
    `#${data.subarray(3 * (y * side + x), 3 * (y * side + x) + 3).toString('hex')}`;
  const ground = colourAt(0, 0);
  const all = Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)] as const);
  const inked = all.filter(([x, y]) => distance(colourAt(x, y), ground) > 60);
  const [xs, ys] = [inked.map(([x]) => x), inked.map(([, y]) => y)].map((each) => each.toSorted((a, b) => a - b));
  const share = (value: number) => value / side;
  return {
    ground,
    ink: { left: share(xs![0]!), right: share(xs!.at(-1)! + 1), top: share(ys![0]!), bottom: share(ys!.at(-1)! + 1) },
  };
}

function fileOf(site: Site, address: string): string {
  return path.join(folderOf(site), address.slice(site.base.length));
}

/** Converts `rgb(251, 178, 168)` to `#fbb2a8`. */
function hex(rgb: string): string {
  return `#${Buffer.from(rgb.match(/\d+/g)!.map(Number)).toString('hex')}`;
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { type Archivo, cutArchivo } from '#design/archivo.ts';
import { coloursIn } from '#design/colours.ts';
import { drawAnd } from '#design/icon.ts';
import { root } from './sites.ts';

/** The folder of the site's icons. `npm run icons` writes them. */
export const folder = path.join(root, 'public');

/**
 * The icons that devices put on a home screen, by file: the side in px, and the size of the & as a share of that in a
 * tab. Devices cut corners off, or all but a circle, whose diameter is 0.8 of the side (W3C Web Application Manifest).
 */
const PICTURES = {
  'icon.png': { side: 180, scale: 0.85 },
  'icons/192.png': { side: 192, scale: 1 },
  'icons/512.png': { side: 512, scale: 1 },
  'icons/maskable.png': { side: 512, scale: 0.75 },
};

/** The side of the icon that programs ask for at the root of a host, such as Safari and feed readers. */
const FAVICON = 32;

/** Draws the site's icons, by file: the & on the colour of the cover. */
export async function drawIcons(): Promise<Record<string, Buffer>> {
  const archivo = await cutArchivo('0123456789&');
  const pictures = Object.entries(PICTURES).map(async ([file, { side, scale }]) => {
    return [file, await paint(archivo, side, scale)];
  });
  return {
    'icon.svg': Buffer.from(`${icon(archivo)}\n`),
    'favicon.ico': ico(await paint(archivo, FAVICON), FAVICON),
    ...Object.fromEntries(await Promise.all(pictures)),
  };
}

function paint(archivo: Archivo, side: number, scale = 1): Promise<Buffer> {
  return sharp(Buffer.from(icon(archivo, scale)))
    .resize(side)
    .png({ palette: true, effort: 10 })
    .toBuffer();
}

/** Puts a PNG into an ICO file, as its only picture. */
function ico(png: Buffer, side: number): Buffer {
  const header = Buffer.alloc(22);
  // The kind of file (an icon) and the number of its pictures.
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.set([side, side], 6);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

function icon(archivo: Archivo, scale = 1): string {
  const tokens = readFileSync(path.join(root, 'src/styles/tokens.css'), 'utf8');
  const [ground, ink] = ['cover', 'cover-text'].map((name) => coloursIn(tokens, name)[0]!);
  return drawAnd({ ground: ground!, ink: ink! }, archivo, scale);
}

if (import.meta.main) {
  for (const [file, bytes] of Object.entries(await drawIcons())) writeFileSync(path.join(folder, file), bytes);
}

import { expect, test } from 'vitest';
import { imagePath } from './image-path.ts';

test.each([
  ['map.svg', 'map.svg'],
  ['./img/a%20map.png?v=1#top', 'img/a map.png'],
  ['img/../map.svg', 'map.svg'],
  ['100%.png', '100%.png'],
])('“%s” is the file %s.', (address, file) => expect(imagePath(address)).toBe(file));

test.each([
  'https://a.b/c.png',
  '//a.b/c.png',
  '/c.png',
  '\\c.png',
  'data:image/png;base64,AA',
  '../c.png',
  'img/../../c.png',
  '..',
  '#top',
  '',
])('“%s” is no file in the content folder.', (address) => expect(imagePath(address)).toBeUndefined());

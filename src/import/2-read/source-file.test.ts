import { expect, test } from 'vitest';
import { decodeSource } from './source-file.ts';

const decode = (bytes: number[] | string) => decodeSource(Buffer.from(bytes as string), 'essay.txt');

test('A byte order mark is optional.', () => {
  expect(decode('\uFEFFOne & two')).toBe('One & two');
  expect(decode('One & two')).toBe('One & two');
});

test('UTF-16 and binary files have errors of their own.', () => {
  expect(() => decode([0xff, 0xfe, 0x41, 0])).toThrow('essay.txt is encoded as UTF-16');
  expect(() => decode([0xfe, 0xff, 0, 0x41])).toThrow('essay.txt is encoded as UTF-16');
  expect(() => decode([0x41, 0, 0x42])).toThrow('essay.txt is not a text');
});

test.each(['\n', '\r\n', '\r'])('The line of invalid UTF-8 is named, with line ends %j.', (end) => {
  const bytes = [...Buffer.from(`One${end}Two${end}`), 0x63, 0x61, 0x66, 0xe9, 0x0a, 0x33];
  expect(() => decode(bytes)).toThrow('essay.txt:3: invalid UTF-8');
});

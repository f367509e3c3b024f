import { expect, test, vi } from 'vitest';
import { processor } from '#markdown/pipeline.ts';
import { edited, errorsWith } from '../../../tests/fixtures/faults/sound-essay.ts';

/** Returns the errors in the sound essay if a plugin throws while a text of one point is rendered. */
function errorsIf(error: Error): Promise<string[]> {
  const { parse } = processor;
  vi.spyOn(processor, 'parse').mockImplementation((file) => {
    if (String(file).includes(error.message)) throw error;
    return parse.call(processor, file);
  });
  return errorsWith(edited('points/02-piers.md', 'A pier stands alone.', error.message));
}

test('a text at which the parser fails is named, and no trace of the program is shown', async () => {
  expect(await errorsIf(new RangeError('Maximum call stack size exceeded'))).toEqual([
    'points/02-piers.md:5: this text cannot be turned into a page. To find the cause, remove one part after another until this error is gone: the last part that you removed is the cause.',
  ]);
});

test('the error of an author’s plugin is shown', async () => {
  expect(await errorsIf(new Error('my-plugin: no such word'))).toEqual([
    expect.stringContaining(
      'points/02-piers.md:5: this text cannot be turned into a page (my-plugin: no such word). If the message comes from a plugin that you added, correct the plugin.',
    ),
  ]);
});

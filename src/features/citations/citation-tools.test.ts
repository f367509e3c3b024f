import { parseHTML } from 'linkedom';
import { expect, onTestFinished, test, vi } from 'vitest';

test('the choice of a paragraph changes its number, and its id in addresses, even if that begins without a p', async () => {
  const { document, Event } = parseHTML(
    '<div><details><p>Replace 5.1</p><label hidden data-ids="p5.1 z.1" data-signs="5.1 z.1"></label>' +
      '<p id="cited">¶ <var>5.1</var>, /5/#<var data-id>p5.1</var></p></details>' +
      '<details><p>Replace z.1</p><label hidden data-ids="z.1 z.2" data-signs="z.1 z.2"></label><p id="closing">¶ <var>z.1</var></p></details></div>',
  );
  vi.stubGlobal('document', document);
  vi.stubGlobal('Option', function Option(text: string, value: string) {
    return Object.assign(document.createElement('option'), { textContent: text, value });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const { addCitationTools } = await import('./citation-tools.ts');
  addCitationTools(document.querySelector('div')!);
  const choice = document.querySelector('select')!;
  const choose = (index: number) => {
    for (const [i, option] of [...choice.options].entries()) option.toggleAttribute('selected', i === index);
    choice.dispatchEvent(new Event('change'));
    return document.querySelector('#cited')!.textContent;
  };
  expect([...choice.options].map(({ textContent }) => textContent)).toEqual(['5.1', 'z.1']);
  expect(choose(1)).toBe('¶ z.1, /5/#z.1');
  expect(choose(0)).toBe('¶ 5.1, /5/#p5.1');
  // Other citations keep their paragraphs.
  expect(document.querySelector('#closing')!.textContent).toBe('¶ z.1');
});

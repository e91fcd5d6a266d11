import { expect, it } from 'vitest';
import { TextCollector } from './strings.ts';

it('keeps of a text of endless runs no more than shows that it is too long for a cell', () => {
  const text = new TextCollector();
  text.start();
  for (let run = 0; run < 20_000; run += 1) {
    text.open('t');
    text.hear('Sửa đường thôn. ');
    text.close('t');
  }
  expect(text.take().length).toBeGreaterThan(32_767);
  text.start();
  text.open('t');
  text.hear('a'.repeat(65_536));
  for (let run = 0; run < 20_000; run += 1) text.hear('b');
  expect(text.take().length).toBeLessThan(70_000);
});

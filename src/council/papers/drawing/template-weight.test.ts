import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { zipOf } from '#test/zip-of.ts';
import { isLight } from './template-weight.ts';

const word = (words: string, claims = {}): Buffer =>
  zipOf(
    { '[Content_Types].xml': '<Types/>', 'word/document.xml': words },
    { deflated: true, ...claims },
  );

it('takes the stock template and one with pictures', async () => {
  expect(await isLight(readFileSync('src/council/papers/drawing/stock/notice.docx'))).toBe(true);
  const pictures = { 'word/document.xml': '<w:p/>', 'word/media/1.png': 'x'.repeat(10_000_000) };
  expect(await isLight(zipOf(pictures, { deflated: true }))).toBe(true);
});

it.each([
  ['words without end', word('x'.repeat(7_000_000))],
  ['more marks than a paper has', word('<w:p/>'.repeat(60_001))],
  ['a part that says it is small', word('x'.repeat(7_000_000), { claim: 100 })],
  ['a part that says it is larger', word('<w:p/>', { claim: 5_000 })],
  [
    'pictures without end',
    zipOf({ 'word/media/1.png': 'x'.repeat(33 * 1_048_576) }, { deflated: true }),
  ],
  ['a password', word('<w:p/>', { locked: true })],
  ['a second directory behind the first', Buffer.concat([word('<w:p/>'), word('<w:p/>')])],
  ['words behind its end', Buffer.concat([word('<w:p/>'), Buffer.from('x')])],
  ['no zip', Buffer.from('x')],
])('refuses what has %s', async (_, bytes) => {
  expect(await isLight(bytes)).toBe(false);
});

import { expect, it } from 'vitest';
import { sheetDocx } from '#src/council/papers/drawing/docx.ts';
import { sheetPdf } from '#src/council/papers/drawing/pdf.ts';
import { sampleSheet } from '#src/council/papers/drawing/sample.ts';
import { paperKinds } from '#src/council/papers/kinds.ts';
import '#src/council/papers/stock-kinds.ts';
import { MARKS } from './marks.ts';
import { readable } from './readable.ts';

const [kind] = paperKinds();
if (!kind) throw new Error('no kind of paper');
const marks = Array.from({ length: 300 }, (_, at) => `zq1a${at % 2 ? 's' : 'p'}${at}z`);
const sheet = {
  ...sampleSheet(kind),
  subject: `Về việc ${marks[0]}`,
  blocks: [
    { kind: 'paragraph', text: marks.join(', rà soát, tổng hợp kết quả thực hiện ') } as const,
  ],
};
const found = (text: string): Set<string> => new Set(text.match(MARKS));

it('every mark within a PDF is read, wherever its lines break', async () => {
  expect(found(await readable(await sheetPdf(sheet)))).toEqual(new Set(marks));
});

it('every mark within a document of Word is read', async () => {
  expect(found(await readable(await sheetDocx(sheet, null)))).toEqual(new Set(marks));
});

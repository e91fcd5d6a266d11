import { describe, expect, it } from 'vitest';
import { cleanBlocks } from './blocks.ts';
import type { PaperBlock } from './blocks.ts';
import { readBlocks, writeBlocks } from './block-text.ts';

const BLOCKS: PaperBlock[] = [
  { kind: 'paragraph', text: 'Ngày 20/11/2026, Thường trực HĐND họp.\nDự phiên họp có các Ban.' },
  { kind: 'heading', number: 'I.', text: 'VỀ CÔNG TÁC THẨM TRA' },
  { kind: 'item', number: '1.', text: 'Giao UBND tỉnh báo cáo.' },
  { kind: 'item', number: 'a)', text: 'Về hồ sơ.', level: 2 },
  { kind: 'item', number: '-', text: 'Về thời hạn.', level: 2 },
  { kind: 'table', head: ['TT', 'Nội dung | ghi chú'], rows: [['1', 'Đường #import "x"']] },
  { kind: 'paragraph', text: '1. Đây là đoạn văn, không phải mục.\n# cũng vậy' },
  { kind: 'heading', text: 'Kết thúc' },
];

describe('the body as text', () => {
  it('is read as it was written', () => {
    expect(readBlocks(writeBlocks(BLOCKS))).toEqual(BLOCKS);
  });

  it('is typed as a clerk types', () => {
    const typed = [
      'Mở đầu.',
      '1. Mục một',
      '  a) Mục nhỏ',
      'Đoạn sau mục',
      '',
      '| TT | Việc |',
      '| --- | --- |',
      '| 1 | Báo cáo |',
      '- gạch đầu dòng',
    ].join('\r\n');
    expect(readBlocks(typed)).toEqual([
      { kind: 'paragraph', text: 'Mở đầu.' },
      { kind: 'item', number: '1.', text: 'Mục một' },
      { kind: 'item', number: 'a)', text: 'Mục nhỏ', level: 2 },
      { kind: 'paragraph', text: 'Đoạn sau mục' },
      { kind: 'table', head: ['TT', 'Việc'], rows: [['1', 'Báo cáo']] },
      { kind: 'item', number: '-', text: 'gạch đầu dòng' },
    ]);
  });

  it('a day at the start of a line is no number', () => {
    expect(readBlocks('20/11/2026 là ngày họp')).toEqual([
      { kind: 'paragraph', text: '20/11/2026 là ngày họp' },
    ]);
  });

  it('is kept with marks after numbers, and rows as wide as their head', () => {
    expect(
      cleanBlocks([
        { kind: 'heading', number: 'II', text: ' Về  ngân sách ' },
        { kind: 'item', number: '2', text: 'x' },
        { kind: 'item', number: 'b', text: 'y' },
        { kind: 'paragraph', text: '   ' },
        { kind: 'table', head: ['A', 'B'], rows: [['1'], ['1', '2', '3']], widths: [1] },
      ]),
    ).toEqual([
      { kind: 'heading', number: 'II.', text: 'Về  ngân sách' },
      { kind: 'item', number: '2.', text: 'x' },
      { kind: 'item', number: 'b)', text: 'y' },
      {
        kind: 'table',
        head: ['A', 'B'],
        rows: [
          ['1', ''],
          ['1', '2'],
        ],
      },
    ]);
  });
});

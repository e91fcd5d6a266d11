import { describe, expect, it } from 'vitest';
import type { PaperBlock } from './blocks.ts';
import { compareBlocks, compareWords, hasChanges } from './compare-blocks.ts';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

describe('word by word', () => {
  it('marks what came and what went, and joins to both texts', () => {
    const [before, after] = ['trước ngày 30/11/2026.', 'chậm nhất ngày 15/12/2026.'];
    const runs = compareWords(before, after);
    const side = (gone: string) =>
      runs
        .filter(({ change }) => change !== gone)
        .map(({ text }) => text)
        .join('');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
    const gone = runs.filter(({ change }) => change === 'removed');
    expect(gone.map(({ text }) => text.trim())).toEqual(['trước', '30', '11']);
  });

  it('words replaced one after the other are one replacement', () => {
    expect(compareWords('trả lời các nội dung', 'trả lời kiến nghị cử tri')).toEqual([
      { change: 'same', text: 'trả lời ' },
      { change: 'removed', text: 'các nội dung' },
      { change: 'added', text: 'kiến nghị cử tri' },
    ]);
  });

  it('nothing changed, nothing marked', () => {
    expect(compareWords('một hai', 'một hai')).toEqual([{ change: 'same', text: 'một hai' }]);
  });
});

describe('block by block', () => {
  const before = [
    paragraph('Mở đầu phiên họp.'),
    paragraph('Giao Sở Xây dựng báo cáo trước ngày 30/11/2026.'),
    paragraph('Đoạn sẽ bỏ hẳn.'),
    paragraph('Kết thúc.'),
  ];
  const after = [
    paragraph('Mở đầu phiên họp.'),
    paragraph('Giao Sở Xây dựng báo cáo trước ngày 15/12/2026.'),
    paragraph('Kết thúc.'),
    paragraph('Hoàn toàn mới ở cuối.'),
  ];

  it('a rewritten block is one change, others came or went', () => {
    expect(compareBlocks(before, after).map(({ change }) => change)).toEqual([
      'same',
      'changed',
      'removed',
      'same',
      'added',
    ]);
  });

  it('says that nothing changed', () => {
    expect(hasChanges(compareBlocks(before, before))).toBe(false);
    expect(hasChanges(compareBlocks(before, after))).toBe(true);
  });

  it('two long reports are compared in reasonable time', () => {
    const long = Array.from({ length: 1_500 }, (_, index) =>
      paragraph(`Đoạn thứ ${index} của báo cáo`),
    );
    const changes = compareBlocks(long, [...long, paragraph('thêm')]);
    expect(changes.at(-1)?.change).toBe('added');
  });
});

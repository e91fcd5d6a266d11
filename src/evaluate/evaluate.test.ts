import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPairCases, readPetitionCases } from './cases.ts';
import { evaluate } from './evaluate.ts';
import { printedMistakes, printedTable } from './print.ts';
import type { Share } from './measure-suggestions.ts';

const published = readPetitionCases('src/demo/petitions.json');
const own = readPetitionCases('test/cases/dev-petitions.json');
const folder = mkdtempSync(join(tmpdir(), 'nghisu-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rate = ({ right, of }: Share): number => right / of;

function fileOf(content: unknown): string {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('the floors we hold', () => {
  const pairs = readPairCases('test/cases/pairs.json', published);
  const onPublished = evaluate(published, pairs);
  const onOwn = evaluate(own, null);

  it.each([
    ['published cases', onPublished],
    ['cases of our own', onOwn],
  ])('of suggestions, on %s: three of four fields, 85 % of the units', (_, { suggestions }) => {
    for (const figures of [suggestions.general, suggestions.learned]) {
      expect(rate(figures.field)).toBeGreaterThanOrEqual(0.75);
      expect(rate(figures.fieldInThree)).toBeGreaterThanOrEqual(0.9);
      expect(rate(figures.unit)).toBeGreaterThanOrEqual(0.85);
    }
  });

  it('of pairs: 85 % among the first three, 60 % called the same, at most 10 % of look-alikes', () => {
    const figures = onPublished.pairs;
    expect(figures).not.toBeNull();
    if (!figures) return;
    expect(figures.inFirstThree / figures.truePairs).toBeGreaterThanOrEqual(0.85);
    expect(figures.calledSame / figures.truePairs).toBeGreaterThanOrEqual(0.6);
    expect(figures.wronglySame / figures.lookAlikes).toBeLessThanOrEqual(0.1);
  });

  it('tests each record once, by what others taught', () => {
    const { foldSizes, learned } = onPublished.suggestions;
    expect(foldSizes.reduce((sum, size) => sum + size, 0)).toBe(published.length);
    expect(learned.field.of).toBe(published.length);
  });

  it('are printed with how they were split, and each mistake when asked', () => {
    const table = printedTable(onPublished).join('\n');
    expect(table).toContain('Đánh giá trên 143 kiến nghị');
    expect(table).toMatch(/Lĩnh vực gợi ý đầu tiên đúng +\d+\/143 {2}\d+,\d %/);
    expect(table).toContain('chia 5 phần theo mã băm của id');
    const count = onPublished.suggestions.general.mistakes.length;
    expect(printedMistakes(onPublished).join('\n')).toContain(`kiến thức chung (${count})`);
  });
});

describe('a field the lists do not know', () => {
  it('is the file’s own, and is learned', () => {
    const cases = Array.from({ length: 60 }, (_, index) => ({
      id: `X${index}`,
      text: `Chùa làng cần thêm ghế đá, đợt ${index}`,
      place: '',
      field: 'Ghế đá công cộng',
      tier: '',
      kind: '',
    }));
    const { suggestions } = evaluate(cases, null);
    expect(rate(suggestions.learned.field)).toBe(1);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['no JSON', '{', /không phải tệp JSON hợp lệ/],
    ['no list', { a: 1 }, /không phải là một danh sách/],
    ['empty', [], /không có mục nào/],
    ['without text', [{ id: 'A', place: 'xã Lộc Hà' }], /mục thứ 1 thiếu hoặc sai "text"/],
    [
      'an id twice',
      [
        { id: 'A', text: 'x' },
        { id: 'A', text: 'y' },
      ],
      /id lặp lại/,
    ],
  ])('%s is told in one sentence', (_, content, sentence) => {
    expect(() => readPetitionCases(fileOf(content))).toThrow(sentence);
  });

  it('that is not there is told', () => {
    expect(() => readPetitionCases(join(folder, 'none.json'))).toThrow(/Không đọc được tệp/);
  });

  it('leaves out pairs of petitions it does not know, and refuses where it knows none', () => {
    const known = { a: 'D001', text_b: 'x', same: true };
    const unknown = { a: 'Z1', text_b: 'x', same: false };
    expect(readPairCases(fileOf([known, unknown]), own)).toMatchObject({ unknown: 1 });
    expect(() => readPairCases(fileOf([unknown]), own)).toThrow(/không có trong tệp kiến nghị/);
  });
});

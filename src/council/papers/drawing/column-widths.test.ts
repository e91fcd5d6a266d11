import { describe, expect, it } from 'vitest';
import { breakable, fitTable, TEXT_MM } from './column-widths.ts';

const table = (head: readonly string[], row: readonly string[], widths?: readonly number[]) => ({
  kind: 'table' as const,
  head,
  rows: [row],
  ...(widths ? { widths } : {}),
});
const whole = (all: readonly number[]) => Math.round(all.reduce((sum, one) => sum + one, 0));

describe('columns of a table', () => {
  it('keep the shares that were asked for where every word fits', () => {
    expect(fitTable(table(['A', 'B'], ['a', 'b'], [1, 3]))).toEqual({
      widths: [40, 120],
      size: 13,
    });
  });

  it('are never narrower than a date', () => {
    const { widths, size } = fitTable(
      table(['Nội dung', 'Thời hạn'], ['dài', 'trước 20/12/2026'], [95, 5]),
    );
    expect(widths[1]).toBeGreaterThan(24);
    expect(size).toBe(13);
    expect(whole(widths)).toBe(TEXT_MM);
  });

  it('take a smaller type before anything is cut', () => {
    const head = Array.from({ length: 8 }, () => '31/12/2026');
    const { widths, size } = fitTable(table(head, head));
    expect(size).toBeLessThan(13);
    expect(whole(widths)).toBe(TEXT_MM);
  });

  it('bear a word without an end', () => {
    const { widths } = fitTable(table(['A', 'B', 'C'], ['x'.repeat(4_000), '', '']));
    expect(whole(widths)).toBe(TEXT_MM);
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(breakable('x'.repeat(30))).toContain('\u200B');
    expect(breakable('ngày 20/12/2026')).toBe('ngày 20/12/2026');
  });
});

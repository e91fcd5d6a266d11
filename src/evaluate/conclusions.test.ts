import { describe, expect, it } from 'vitest';
import { HALVES, halfOf, measureConclusions } from './measure-conclusions.ts';
import type { Share } from './measure-suggestions.ts';
import { readPassages } from './passages.ts';
import { printedConclusions } from './print-conclusions.ts';

const passages = readPassages('test/cases/conclusion-passages.json');
const later = ['-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9', '-10'].flatMap((name) =>
  readPassages(`test/cases/conclusion-passages${name}.json`),
);
const rate = ({ right, of }: Share): number => right / of;

describe('the floors we hold in reading conclusions', () => {
  const [building, held] = HALVES.map((half) =>
    measureConclusions(passages.filter((one) => halfOf(one) === half)),
  );

  it.each([
    ['the half it was built with', building, 0.95],
    ['the half kept apart', held, 0.8],
    ['nine sets written later', measureConclusions(later), 0.9],
  ])('on %s', (_, figures, floor) => {
    expect(figures).toBeDefined();
    if (!figures) return;
    expect(rate(figures.bodies)).toBeGreaterThanOrEqual(floor);
    expect(rate(figures.leads)).toBeGreaterThanOrEqual(floor);
    expect(rate(figures.deadlines)).toBeGreaterThanOrEqual(floor);
    expect(rate(figures.undated)).toBeGreaterThanOrEqual(floor);
    expect(rate(figures.kinds)).toBeGreaterThanOrEqual(floor);
    expect(figures.invented).toBe(0);
    expect(figures.falseTasks).toBeLessThanOrEqual(figures.passages * 0.1);
  });

  it('prints each half, and the mistakes of the half asked for', () => {
    const table = printedConclusions(passages, []).join('\n');
    expect(table).toMatch(/Thời hạn đúng ngày +\d+\/\d+ {2}[\d,]+ %/);
    expect(table).toContain('nửa giữ kín');
    expect(table).not.toContain(' · ');
  });

  it('has at least 60 passages, about half of them kept apart', () => {
    const kept = passages.filter((one) => halfOf(one) === 'held').length;
    expect(passages.length).toBeGreaterThanOrEqual(60);
    expect(kept).toBeGreaterThan(passages.length * 0.4);
  });
});

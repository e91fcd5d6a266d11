import { expect, it } from 'vitest';
import { meaningsToKeep, withCorrections } from './corrected-columns.ts';
import type { Mapping, ReadSheet } from './schema.ts';

const sheet = (name: string, meaning: string): ReadSheet => ({
  name,
  headerRows: [1],
  isTaken: true,
  rowCount: 1,
  columns: [
    { index: 0, title: 'Nội dung', meaning: 'text', confidence: 1 },
    { index: 1, title: 'Đơn vị', meaning, confidence: 0.5 },
  ],
});
const signatureOf = (columns: ReadSheet['columns']) => columns.map(({ title }) => title).join('|');
const said = (first: string, second: string): Mapping => ({
  columns: { 'Tháng 1': { 0: 'text', 1: first }, 'Tháng 2': { 0: 'text', 1: second } },
});

it('a corrected column holds for sheets of the same header and is what is remembered', () => {
  const sheets = [sheet('Tháng 1', 'place'), sheet('Tháng 2', 'place')];
  const mapping = withCorrections(
    sheets,
    { before: {}, now: said('agency', 'place') },
    signatureOf,
  );
  expect(mapping.columns?.['Tháng 2']).toEqual({ 0: 'text', 1: 'agency' });
  const after = [sheet('Tháng 1', 'agency'), sheet('Tháng 2', 'agency')];
  expect([...meaningsToKeep(after, mapping, signatureOf).values()]).toEqual([
    { 0: 'text', 1: 'agency' },
  ]);
  const apart = withCorrections(
    after,
    { before: mapping, now: said('agency', 'place') },
    signatureOf,
  );
  expect(apart.columns).toEqual(said('agency', 'place').columns);
  const one = [sheet('Tháng 1', 'agency'), sheet('Tháng 2', 'place')];
  const uneven = { ...mapping, corrected: { 'Tháng 1': { 1: 'agency' } } };
  expect([...meaningsToKeep(one.toReversed(), uneven, signatureOf).values()]).toEqual([
    { 0: 'text', 1: 'agency' },
  ]);
});

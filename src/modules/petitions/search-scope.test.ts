import { expect, it } from 'vitest';
import { councilWord, newestQuarters, scopeWords } from './search-scope.ts';

const COUNCIL = '019a2b3c-4d5e-7f60-8123-456789abcdef';
const idAt = (day: string): string => {
  const hex = new Date(day).getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
const quarterOf = (day: string): string =>
  scopeWords({ id: idAt(day), council_id: COUNCIL }).split(' ')[0] ?? '';

it('names the council and the quarter an id was made in', () => {
  expect(scopeWords({ id: idAt('2026-11-20'), council_id: COUNCIL })).toBe(
    `${quarterOf('2026-11-20')} ${councilWord(COUNCIL)}`,
  );
  expect(quarterOf('2026-11-20')).not.toBe(quarterOf('2026-05-20'));
});

it('asks for the newest quarters, the running one first', () => {
  const asked = newestQuarters(new Date('2026-11-20'), 3);
  expect(asked).toContain(quarterOf('2026-11-20'));
  expect(asked).toContain(quarterOf('2026-06-20'));
  expect(asked).not.toContain(quarterOf('2025-11-20'));
});

import { expect, it } from 'vitest';
import { newestQuarters, ownerWord, scopeWords } from './search-scope.ts';

const OWNER = '019a2b3c-4d5e-7f60-8123-456789abcdef';
const idAt = (day: string): string => {
  const hex = new Date(day).getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
const quarterOf = (day: string): string => scopeWords(idAt(day), OWNER).split(' ')[0] ?? '';

it('names the owner and the quarter an id was made in', () => {
  expect(scopeWords(idAt('2026-11-20'), OWNER)).toBe(
    `${quarterOf('2026-11-20')} ${ownerWord(OWNER)}`,
  );
  expect(quarterOf('2026-11-20')).not.toBe(quarterOf('2026-05-20'));
});

it('asks for the newest quarters, the running one first', () => {
  const asked = newestQuarters(new Date('2026-11-20'), 3);
  expect(asked).toContain(quarterOf('2026-11-20'));
  expect(asked).toContain(quarterOf('2026-06-20'));
  expect(asked).not.toContain(quarterOf('2025-11-20'));
});

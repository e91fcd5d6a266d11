import { expect, it } from 'vitest';
import { canonicalAnswer, newQuestionWords } from './questions.ts';

it.each([
  ['7', 'bảy'],
  ['Bảy.', '7'],
  ['  ghế ', 'Ghe'],
  ['số 10', 'mười'],
])('takes %s and %s for the same answer', (typed, meant) => {
  expect(canonicalAnswer(typed)).toBe(canonicalAnswer(meant));
});

it.each(['vi', 'en'] as const)('asks several kinds of questions in words, %s', (locale) => {
  const made = Array.from({ length: 400 }, () => newQuestionWords(locale));
  expect(new Set(made.map(({ words }) => words)).size).toBeGreaterThan(60);
  for (const { words, answer } of made) {
    expect(words.length).toBeGreaterThan(10);
    expect(answer).toBe(canonicalAnswer(answer));
    expect(answer).not.toBe('');
    expect(words).not.toContain('undefined');
  }
});

import { expect, it } from 'vitest';
import { acceptedAnswers, canonicalAnswer, newQuestionWords, placeQuestion } from './questions.ts';

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
  for (const { words, answers } of made) {
    const [answer = ''] = answers;
    expect(words.length).toBeGreaterThan(10);
    expect(answer).toBe(canonicalAnswer(answer));
    expect(answer).not.toBe('');
    expect(words).not.toContain('undefined');
  }
});

it('asks for the place of the province, by its name with or without what it is', () => {
  const places = { province: 'Tỉnh Hà Tĩnh', own: 'Xã Lộc Hà', others: ['Xã A', 'Xã B', 'Xã C'] };
  const { words, answers } = placeQuestion('vi', places);
  expect(words).toContain('Xã Lộc Hà');
  expect(answers).toContain(canonicalAnswer('lộc hà'));
  expect(answers).toContain(canonicalAnswer('xã Lộc Hà'));
  const two = acceptedAnswers([
    { words: '', answers },
    { words: '', answers: ['7'] },
  ]);
  expect(two).toContain(`${canonicalAnswer('Lộc Hà')}|7`);
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { Failure } from '../errors.ts';
import { parseInput, parseIssues, says } from './input.ts';

const shape = z.object({
  kind: z.enum(['opinion', 'petition']),
  text: z.string().refine((text) => text !== '', says('Chưa nhập.', 'Enter it.')),
});

test('a shape parsed before the reader is known speaks Vietnamese, its own sentences too', () => {
  const wrong = shape.safeParse({ kind: 'x', text: '' });
  const fields = wrong.success ? {} : parseIssues(wrong.error);
  expect(fields['text']).toBe('Chưa nhập.');
  expect(fields['kind']).toMatch(/^Tùy chọn không hợp lệ/);
  const list = shape.safeParse([]);
  expect(list.success ? {} : parseIssues(list.error)['']).toMatch(/^Đầu vào không hợp lệ/);
});

test('an English reader is told in English', () => {
  let thrown: unknown;
  try {
    parseInput(shape, { kind: 'x', text: '' }, 'en');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Failure);
  const kind: unknown = expect.stringMatching(/^Invalid/);
  expect(thrown).toMatchObject({ fields: { text: 'Enter it.', kind } });
});

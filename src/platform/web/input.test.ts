import { expect, test } from 'vitest';
import { z } from 'zod';
import { Failure } from '../errors.ts';
import type { FieldErrors } from '../errors.ts';
import { parseInput, parseIssues, says, translateIssues } from './input.ts';

const shape = z.object({
  kind: z.enum(['opinion', 'petition']),
  text: z.string().refine((text) => text !== '', says('Chưa nhập.', 'Enter it.')),
});

function refused(checked: z.ZodType, raw: unknown, locale: 'vi' | 'en'): FieldErrors {
  try {
    parseInput(checked, raw, locale);
  } catch (error) {
    if (error instanceof Failure) return error.fields;
    throw error;
  }
  return {};
}

test('a shape parsed before the reader is known speaks Vietnamese, its own sentences too', () => {
  const wrong = shape.safeParse({ kind: 'x', text: '' });
  const fields = wrong.success ? {} : parseIssues(wrong.error);
  expect(fields).toEqual({ kind: 'Chọn một mục trong danh sách.', text: 'Chưa nhập.' });
});

test('what somebody else parsed is said again in the language of the reader', () => {
  const wrong = shape.safeParse({ kind: 'x' });
  const fields = wrong.success ? {} : translateIssues(wrong.error, { kind: 'x' }, 'en');
  expect(fields).toEqual({ kind: 'Choose one from the list.', text: 'Enter this.' });
});

test('an English reader is told in English', () => {
  const fields = refused(shape, { kind: 'x', text: '' }, 'en');
  expect(fields).toEqual({ kind: 'Choose one from the list.', text: 'Enter it.' });
});

const choice = z.union([z.literal('').transform(() => null), z.uuid()]).nullable();

test.each<[z.ZodType, unknown, string, string]>([
  [z.string(), undefined, 'Chưa nhập nội dung này.', 'Enter this.'],
  [z.string().min(1), '', 'Chưa nhập nội dung này.', 'Enter this.'],
  [z.string(), 7, 'Nội dung này là chữ.', 'This is text.'],
  [z.uuid(), 'abc', 'Không nhận ra mục đã chọn.', 'The choice is not known.'],
  [choice, 'abc', 'Không nhận ra mục đã chọn.', 'The choice is not known.'],
  [z.enum(['a']), 'b', 'Chọn một mục trong danh sách.', 'Choose one from the list.'],
  [
    z.string().max(2_000),
    'x'.repeat(2_001),
    'Quá dài, tối đa 2.000 ký tự.',
    'Too long; at most 2,000 characters.',
  ],
  [z.string().min(3), 'x', 'Quá ngắn, ít nhất 3 ký tự.', 'Too short; at least 3 characters.'],
  [z.coerce.number(), 'x', 'Nhập một số.', 'Enter a number.'],
  [z.number().int(), 1.5, 'Nhập một số nguyên.', 'Enter a whole number.'],
  [z.number().max(7), 8, 'Quá lớn, tối đa 7.', 'Too large; at most 7.'],
  [z.number().min(1), 0, 'Quá nhỏ, ít nhất 1.', 'Too small; at least 1.'],
  [z.array(z.string()).min(1), [], 'Chưa chọn mục nào.', 'Nothing is chosen yet.'],
  [z.array(z.string()).max(1), ['a', 'b'], 'Quá nhiều, tối đa 1 mục.', 'Too many; at most 1.'],
  [z.array(z.string()), 'a', 'Nội dung này là một danh sách.', 'This is a list.'],
  [z.boolean(), 'a', 'Trả lời có hoặc không.', 'Answer yes or no.'],
  [
    z.instanceof(File),
    'a',
    'Nội dung chưa đúng, hãy nhập lại.',
    'This is not right; enter it again.',
  ],
  [z.strictObject({}), { x: 1 }, 'Không có mục x.', 'There is no field x.'],
])('every check has a sentence of the office, %#', (checked, raw, vi, en) => {
  expect(refused(checked, raw, 'vi')).toEqual({ '': vi });
  expect(refused(checked, raw, 'en')).toEqual({ '': en });
});

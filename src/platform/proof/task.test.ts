import { expect, it } from 'vitest';
import { checkTask, newQuestion, newWork, zeroBits } from './task.ts';

const KEY = Buffer.from('a key of this test');
const NOW = new Date('2026-11-22T03:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

function worked(token: string, bits: number): string {
  const [id = ''] = token.split('.');
  for (let count = 0; ; count += 1) if (zeroBits(`${id}:${count}`) >= bits) return String(count);
}

it('takes work that was done', () => {
  const token = newWork(KEY, 8, NOW);
  expect(checkTask(KEY, token, worked(token, 8), later(3))).toMatchObject({
    id: token.split('.')[0],
  });
  expect(checkTask(KEY, token, 'nothing done', later(3))).toBe('proof.wrong');
});

it('takes the answer to its question, not before a person could read it', () => {
  const token = newQuestion(KEY, '7', NOW);
  expect(token).not.toContain('.7.');
  expect(checkTask(KEY, token, '7', later(3))).toBe('proof.too_soon');
  expect(checkTask(KEY, token, ' 7 ', later(20))).toHaveProperty('id');
  expect(checkTask(KEY, token, '8', later(20))).toBe('proof.wrong');
  const slow = newQuestion(KEY, '7', NOW, 40);
  expect(checkTask(KEY, slow, '7', later(39))).toBe('proof.too_soon');
  expect(checkTask(KEY, slow, '7', later(40))).toHaveProperty('id');
  expect(checkTask(KEY, slow.replace('q40:', 'q1:'), '7', later(2))).toBe('proof.forged');
});

it('refuses what was changed, made elsewhere, or is old', () => {
  const token = newWork(KEY, 20, NOW);
  expect(checkTask(KEY, token.replace('.w20.', '.w0.'), '0', later(1))).toBe('proof.forged');
  expect(checkTask(Buffer.from('another key'), token, '0', later(1))).toBe('proof.forged');
  expect(checkTask(KEY, newWork(KEY, 0, NOW), '0', later(7_201))).toBe('proof.too_old');
  expect(checkTask(KEY, '', '', NOW)).toBe('proof.forged');
});

it('counts zero bits', () => {
  expect(zeroBits('')).toBe(0);
  const token = 'x';
  const counted = Array.from({ length: 2_000 }, (_, at) => zeroBits(`${token}:${at}`));
  expect(counted.filter((bits) => bits >= 1).length).toBeGreaterThan(800);
  expect(counted.filter((bits) => bits >= 4).length).toBeLessThan(250);
});

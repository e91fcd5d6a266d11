import { createHash, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { zeroBits } from './zero-bits.ts';

function expected(text: string): number {
  return Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0));
}

it('counts as the server does', () => {
  for (let count = 0; count < 3_000; count += 1) {
    const text = `${randomUUID()}:${count * 7}`;
    expect(zeroBits(text)).toBe(expected(text));
  }
  expect(zeroBits('')).toBe(expected(''));
});

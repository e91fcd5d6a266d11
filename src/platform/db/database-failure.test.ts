import { expect, it } from 'vitest';
import { unreadableText } from './database-failure.ts';

const refusedWith = (code: string) => unreadableText(Object.assign(new Error('refused'), { code }));

it.each(['22021', '22P05', '22P02', '22003'])('%s is the fault of the address or form', (code) => {
  expect(refusedWith(code)).toMatchObject({ kind: 'InvalidInput', code: 'platform.unreadable' });
});

it('says nothing of other faults', () => {
  expect(refusedWith('42P01')).toBeNull();
  expect(unreadableText(new Error('22021'))).toBeNull();
});

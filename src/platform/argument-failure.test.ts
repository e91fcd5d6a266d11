import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { argumentFailure } from './argument-failure.ts';

function said(...args: string[]): string | undefined {
  try {
    parseArgs({ args, options: { json: { type: 'boolean' }, tenant: { type: 'string' } } });
    return 'taken';
  } catch (error) {
    return argumentFailure(error);
  }
}

it.each([
  [['--demo'], 'Không có tham số --demo'],
  [['thừa'], 'Thừa "thừa"'],
  [['--tenant'], 'Tham số --tenant <value> cần một giá trị'],
  [['--json=1'], 'Tham số --json không nhận giá trị này'],
])('%o is told in a sentence', (args, sentence) => {
  expect(said(...args)).toBe(`${sentence}; thêm --help để xem cách dùng.`);
});

it('leaves other errors alone', () => {
  expect(argumentFailure(new Error('broken'))).toBeUndefined();
});

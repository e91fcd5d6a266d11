import { expect, it } from 'vitest';
import { importCommand, leftOutLines } from './import-command.ts';

it('prints the lines that were left out, with where they stand and why', () => {
  const reason = 'Dòng tổng cộng';
  const text = 'Tổng cộng: 3 kiến nghị';
  expect(leftOutLines([{ row: 9, reason, text, sheet: 'Tháng 11' }])).toEqual([
    '  1 dòng không nhập:',
    '  Tháng 11, dòng 9: Tổng cộng: 3 kiến nghị (Dòng tổng cộng)',
  ]);
  expect(leftOutLines([])).toEqual([]);
});

it('says in a sentence that there is no such file, before it opens the database', async () => {
  const lines: string[] = [];
  const operator = {
    database: { url: 'postgres://nowhere.invalid/none' },
    print: (line: string) => void lines.push(line),
  };
  const args = ['/khong/co/tep.csv', '--council', '42'];
  const run = importCommand.run as (
    system: typeof operator,
    args: readonly string[],
  ) => Promise<number>;
  expect(await run(operator, args)).toBe(1);
  expect(lines).toEqual(['✗ Không có tệp “/khong/co/tep.csv”.']);
});

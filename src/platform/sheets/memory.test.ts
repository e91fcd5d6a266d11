import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sent, workbookOf } from '../../../test/workbook-of.ts';
import { writeCsv } from './write.ts';

const ROWS = 20_000;
const PROGRAM = fileURLToPath(new URL('../../../test/read-list.ts', import.meta.url));

const text = (at: number) =>
  `Đường thôn ${at} xuống cấp, mưa là ngập, người dân đi lại rất khó khăn. `.repeat(5) + at;

function costOf(bytes: Buffer | string): { rows: number; growth: number } {
  const { path } = sent(bytes);
  return JSON.parse(execFileSync(process.execPath, [PROGRAM, path], { encoding: 'utf8' })) as {
    rows: number;
    growth: number;
  };
}

describe('20,000 rows of 350 characters', () => {
  const numbers = Array.from({ length: ROWS }, (_, at) => at);

  it('as CSV', () => {
    const rows = numbers.map((at) => [at, text(at), 'xã Hùng Lợi']);
    const { rows: read, growth } = costOf(writeCsv({ head: ['STT', 'Nội dung', 'Nơi'], rows }));
    expect(read).toBe(ROWS + 1);
    expect(growth).toBeLessThan(150);
  }, 600_000);

  it('as a workbook with shared texts', () => {
    const strings = numbers.map((at) => `<si><t>${text(at)}</t></si>`).join('');
    const lines = numbers.map(
      (at) =>
        `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c><c r="B${at + 1}" t="s"><v>${at}</v></c></row>`,
    );
    const sheets = [{ name: 'A', xml: `<sheetData>${lines.join('')}</sheetData>` }];
    const { rows, growth } = costOf(workbookOf({ sheets, strings }));
    expect(rows).toBe(ROWS);
    expect(growth).toBeLessThan(150);
  }, 600_000);
});

describe('one row', () => {
  it('that repeats its cells without end costs no more than its columns', () => {
    // Figures without a pattern: packed too tightly, the file would be refused as a bomb.
    const figure = (at: number) => (at * 2_654_435_761) % 4_294_967_296;
    const cells = Array.from({ length: 2_000_000 }, (_, at) => `<c><v>${figure(at)}</v></c>`);
    const sheets = [
      { name: 'A', xml: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` },
    ];
    const { rows, growth } = costOf(workbookOf({ sheets }));
    expect(rows).toBe(1);
    expect(growth).toBeLessThan(150);
  }, 600_000);
});

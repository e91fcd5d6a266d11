import { describe, expect, it } from 'vitest';
import { sent } from '../../../test/workbook-of.ts';
import { readSheets } from './read.ts';
import type { SheetNote } from './row.ts';
import { writeCsv } from './write.ts';

async function read(content: Buffer | string) {
  const notes: SheetNote[] = [];
  const rows: [number, readonly string[]][] = [];
  for await (const { row, cells } of readSheets(sent(content, 'ds.csv'), {
    note: (n) => notes.push(n),
  }))
    rows.push([row, cells]);
  return { rows, notes };
}

const cellsOf = async (content: Buffer | string) =>
  (await read(content)).rows.map(([, cells]) => cells);

const HEAD = ['STT', 'Nội dung', 'Địa bàn'];
const TEXT = 'Đường thôn 3, xã Hùng Lợi; ngập úng "nặng"\nđã nhiều năm của người dân';

describe('the sign between cells is found out', () => {
  const quoted = `"${TEXT.replaceAll('"', '""')}"`;
  it.each([',', ';', '\t', '|'])('%j', async (sign) => {
    const csv = `${HEAD.join(sign)}\r\n${['1', quoted, 'xã A'].join(sign)}\r\n`;
    expect(await cellsOf(csv)).toEqual([HEAD, ['1', TEXT, 'xã A']]);
  });

  it('although texts hold the other signs unquoted', async () => {
    const rows = ['1;Sửa đường, cầu, cống;xã A', '2;Xây trường;xã B', '3;Kênh, mương;xã C'];
    expect((await cellsOf(`STT;Nội dung;Địa bàn\n${rows.join('\n')}\n`))[1]).toEqual([
      '1',
      'Sửa đường, cầu, cống',
      'xã A',
    ]);
  });

  it('although titles of one cell stand above', async () => {
    const csv = 'HĐND TỈNH\nDANH SÁCH\n\nSTT;Nội dung\n1;a\n2;b\n3;c\n';
    expect(await read(csv)).toMatchObject({
      rows: [
        [1, ['HĐND TỈNH']],
        [2, ['DANH SÁCH']],
        [4, ['STT', 'Nội dung']],
        [5, ['1', 'a']],
        [6, ['2', 'b']],
        [7, ['3', 'c']],
      ],
    });
  });

  it('and where there is none, a line is a cell', async () => {
    expect(await cellsOf('Nội dung\nSửa đường, cầu\nXây trường\nNạo vét kênh\n')).toEqual([
      ['Nội dung'],
      ['Sửa đường, cầu'],
      ['Xây trường'],
      ['Nạo vét kênh'],
    ]);
  });

  it('or Excel has written it down', async () => {
    expect(await cellsOf('sep=;\r\nSTT;Nội dung\r\n1;a\r\n')).toEqual([
      ['STT', 'Nội dung'],
      ['1', 'a'],
    ]);
  });
});

it('numbers rows as a spreadsheet does: empty lines count, broken lines do not', async () => {
  const { rows } = await read('STT,Nội dung\n\n1,"hai\ndòng"\r\n,\n2,b\n');
  expect(rows).toEqual([
    [1, ['STT', 'Nội dung']],
    [3, ['1', 'hai\ndòng']],
    [5, ['2', 'b']],
  ]);
});

it('takes a text that a spreadsheet would calculate as a formula', async () => {
  const rows = [];
  for await (const row of readSheets(
    sent('STT,Nội dung\n1,=HYPERLINK("x")\n2,- Sửa đường\n', 'a.csv'),
  ))
    rows.push(row.formulas);
  expect(rows).toEqual([[], [1], []]);
});

it('has no zero characters, and stops where its reader stops', async () => {
  expect(await cellsOf(`a,b\n1,x\u0000y${'z'.repeat(400)}\n`)).toEqual([
    ['a', 'b'],
    ['1', `xy${'z'.repeat(400)}`],
  ]);
  const long = sent(`a,b\n${'1,x\n'.repeat(60_000)}`, 'a.csv');
  for await (const row of readSheets(long)) if (row.row === 3) break;
  await expect(cellsOf(`a,b\n1,"${'x,'.repeat(400_000)}`)).rejects.toMatchObject({
    code: 'sheets.quote',
  });
});

it('reads back what this program writes', async () => {
  const rows = [[1, TEXT, null]];
  expect(await cellsOf(writeCsv({ head: HEAD, rows }))).toEqual([HEAD, ['1', TEXT, '']]);
});

describe('an encoding', () => {
  const csv = `STT,Nội dung,Địa bàn\r\n1,"${TEXT.replaceAll('"', '""')}",xã Hùng Lợi\r\n`;
  const wanted = [HEAD, ['1', TEXT, 'xã Hùng Lợi']];
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-8 in two parts', Buffer.from(csv.normalize('NFD'))],
    ['UTF-16LE', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['UTF-16BE', utf16be(`\uFEFF${csv}`)],
    ['UTF-16LE without its mark', Buffer.from(csv, 'utf16le')],
    ['windows-1258', windows1258(csv)],
  ])('%s is read', async (_, content) => {
    expect(await cellsOf(content)).toEqual(wanted);
  });

  it('is named where it was converted', async () => {
    expect((await read(windows1258(csv))).notes).toEqual([
      { code: 'encoding', encoding: 'windows-1258' },
    ]);
  });

  it('holds over the border of two pieces', async () => {
    const long = `STT,Nội dung\n${Array.from({ length: 30_000 }, (_, at) => `${at},được ${'ế'.repeat(at % 7)}`).join('\n')}\n`;
    for (const content of [Buffer.from(long), windows1258(long)]) {
      const cells = await cellsOf(content);
      expect(cells).toHaveLength(30_001);
      expect(
        cells.every(([, text], at) => at === 0 || text === `được ${'ế'.repeat((at - 1) % 7)}`),
      ).toBe(true);
    }
  });

  const oldFonts = {
    TCVN3:
      'STT,Néi dung,§Þa bµn\n1,§Ò nghÞ söa ®­êng th«n ®Ó nh©n d©n ®i l¹i thuËn lîi,x· Hïng Lîi\n',
    VNI: 'STT,Noäi dung,Ñòa baøn\n1,Ñeà nghò söûa ñöôøng thoân ñeå nhaân daân ñi laïi thuaän lôïi,xaõ Huøng Lôïi\n',
  };

  it.each(Object.entries(oldFonts))(
    'of the old font %s is refused by its name',
    async (encoding, text) => {
      for (const content of [Buffer.from(text, 'latin1'), Buffer.from(text)]) {
        await expect(cellsOf(content)).rejects.toMatchObject({
          code: 'sheets.old_font',
          facts: { encoding },
        });
      }
    },
  );

  it('that was read wrongly before is recognised', async () => {
    const mangled = new TextDecoder('windows-1252').decode(Buffer.from(csv.repeat(4)));
    await expect(cellsOf(mangled)).rejects.toMatchObject({ code: 'sheets.mangled' });
  });

  it.each([
    ['broken UTF-8', Buffer.concat([Buffer.from(csv), Buffer.from([0xe1, 0x41, 0xff])])],
    [
      'a letter cut off at the end',
      Buffer.from(csv).subarray(0, Buffer.from(csv).lastIndexOf('ợ') + 2),
    ],
    ['Chinese', Buffer.from('d6d0b9fac8cbc3f1b4fab1ed2cb4f3bbe10a', 'hex')],
  ])('that is none: %s', async (_, content) => {
    await expect(cellsOf(content)).rejects.toMatchObject({ code: 'sheets.encoding' });
  });

  it('leaves foreign names alone', async () => {
    const csvWithNames =
      'STT,Nội dung,Người\n1,Sửa đường,Jürgen Müller & Søn\n2,Xây cầu,Ångström\n';
    expect(await cellsOf(csvWithNames)).toHaveLength(3);
    expect(await cellsOf('no,text\n1,Køb på nettet\n2,Größe\n3,Muñoz\n')).toHaveLength(4);
  });
});

/** Letters of the code page, then their tone mark as a letter of its own. */
function windows1258(text: string): Buffer {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let code = 0; code < 256; code += 1) codes.set(decoder.decode(Uint8Array.of(code)), code);
  const bytes = Array.from(text.normalize('NFC')).flatMap((letter) => {
    const whole = codes.get(letter);
    if (whole !== undefined) return [whole];
    const parts = Array.from(letter.normalize('NFD'));
    const tone = parts.find((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part)) ?? '';
    const base = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    return [codes.get(base) ?? 0x3f, codes.get(tone) ?? 0x3f];
  });
  return Buffer.from(bytes);
}

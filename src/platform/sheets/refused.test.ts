import { describe, expect, it } from 'vitest';
import { sent, sheetXml, workbookOf, workbookParts } from '../../../test/workbook-of.ts';
import { zipOf } from '../../../test/zip-of.ts';
import { Failure, failureSentence } from '../errors.ts';
import type { SheetLimits } from './limits.ts';
import { readSheets } from './read.ts';

async function refusal(
  bytes: Buffer | string,
  name = 'ds.xlsx',
  limits: Partial<SheetLimits> = {},
) {
  try {
    for await (const _ of readSheets(sent(bytes, name), { limits }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const said = (['vi', 'en'] as const).map((to) => failureSentence(to, error.code, error.facts));
    if (!said.every((line) => line.includes(name) && !/\{|undefined|sheets\./.test(line)))
      throw new Error(`no sentence: ${said.join(' | ')}`, { cause: error });
    return error.code;
  }
  return 'read';
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const wide = (text: string) => Buffer.from(text, 'utf16le');
const good = { sheets: [{ name: 'A', xml: sheetXml([['Nội dung'], ['Sửa đường']]) }] };
const bytes = workbookOf(good);

describe('what is no list is told apart by its content', () => {
  it.each([
    ['sheets.empty', Buffer.alloc(0)],
    ['sheets.empty', '\r\n , , \n'],
    ['sheets.empty', workbookOf({ sheets: [{ name: 'A', xml: '<sheetData/>' }] })],
    ['sheets.password', Buffer.concat([OLE, Buffer.alloc(600), wide('EncryptedPackage')])],
    ['sheets.old_excel', Buffer.concat([OLE, Buffer.alloc(600), wide('Workbook')])],
    ['sheets.word', Buffer.concat([OLE, Buffer.alloc(600), wide('WordDocument')])],
    ['sheets.old_excel', Buffer.from('0908100000060500', 'hex')],
    ['sheets.pdf', '%PDF-1.7\n…'],
    ['sheets.picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['sheets.picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['sheets.word', '{\\rtf1\\ansi }'],
    ['sheets.word', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
    ['sheets.open_document', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['sheets.binary_excel', zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' })],
    ['sheets.archive', zipOf({ 'ds.csv': 'a,b' })],
    ['sheets.archive', Buffer.from('526172211a0700', 'hex')],
    ['sheets.web_page', '<html><table><tr><td>Nội dung</td></tr></table>'],
    ['sheets.web_page', '\uFEFF<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'],
    ['sheets.unknown', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256))],
    ['sheets.damaged', bytes.subarray(0, bytes.length - 40)],
    ['sheets.damaged', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(400)])],
    ['sheets.damaged', workbookOf({ sheets: [{ name: 'A', xml: '<sheetData><row><c>' }] })],
    ['sheets.damaged', workbookOf({ ...good, strings: '<si><t>a</si>' })],
    ['sheets.password', zipOf(workbookParts(good), { locked: true, deflated: true })],
  ])('%s', async (code, content) => {
    expect(await refusal(content)).toBe(code);
    expect(await refusal(content, 'ds.csv')).toBe(code);
  });

  it('damage within the packed bytes', async () => {
    const broken = Buffer.from(bytes);
    const at = broken.indexOf('xl/worksheets/sheet1.xml') + 30;
    broken.fill(0xff, at, at + 40);
    expect(await refusal(broken)).toBe('sheets.damaged');
  });

  it('reads a workbook named .csv and a list named .xlsx', async () => {
    expect(await refusal(bytes, 'ds.csv')).toBe('read');
    expect(await refusal('STT,Nội dung\n1,a\n', 'ds.xlsx')).toBe('read');
  });
});

describe('what would cost too much', () => {
  const many = sheetXml(Array.from({ length: 200 }, (_, at) => [String(at), 'Sửa đường']));

  it('is stopped at its limit', async () => {
    const list = workbookOf({ sheets: [{ name: 'A', xml: many }] });
    expect(await refusal(list, 'a.xlsx', { fileBytes: 500 })).toBe('sheets.too_large');
    expect(await refusal(list, 'a.xlsx', { rows: 199 })).toBe('sheets.too_many_rows');
    expect(await refusal(list, 'a.xlsx', { rows: 200 })).toBe('read');
    expect(await refusal(list, 'a.xlsx', { characters: 5 })).toBe('sheets.cell_too_long');
    expect(await refusal('a,b\n1,"Sửa đường"\n', 'a.csv', { characters: 5 })).toBe('read');
    expect(await refusal(`a,b\n1,${'Sửa đường'.repeat(9)}\n`, 'a.csv', { characters: 5 })).toBe(
      'sheets.row_too_long',
    );
    expect(await refusal(list, 'a.xlsx', { entries: 3 })).toBe('sheets.too_complex');
    const two = workbookOf({ sheets: [...good.sheets, { name: 'B', xml: many }] });
    expect(await refusal(two, 'a.xlsx', { sheets: 1 })).toBe('sheets.too_complex');
    const merged = sheetXml([['a', 'b']], ['A1:A2', 'B1:B2']);
    const tight = { merges: 1 };
    expect(
      await refusal(workbookOf({ sheets: [{ name: 'A', xml: merged }] }), 'a.xlsx', tight),
    ).toBe('sheets.too_complex');
    const strings = `<si><t>${'a'.repeat(5_000)}</t></si>`;
    expect(
      await refusal(workbookOf({ ...good, strings }), 'a.xlsx', { sharedCharacters: 4_000 }),
    ).toBe('sheets.too_complex');
  });

  it('a bomb, whether it tells its size or lies', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(40_000);
    const bomb = { sheets: [{ name: 'A', xml: `<sheetData>${rows}</sheetData>` }] };
    const limits = { ratio: 50, ratioFrom: 100_000 };
    expect(await refusal(workbookOf(bomb), 'a.xlsx', limits)).toBe('sheets.bomb');
    expect(await refusal(workbookOf(bomb), 'a.xlsx', { unpackedBytes: 500_000 })).toBe(
      'sheets.bomb',
    );
    const size = Buffer.byteLength(bomb.sheets[0]?.xml ?? '');
    const bounded = { ratioFrom: size + 5_000, ratio: 1 };
    expect(await refusal(workbookOf(bomb), 'a.xlsx', bounded)).toBe('read');
    const lying = zipOf(workbookParts(bomb), { deflated: true, claim: 100 });
    expect(await refusal(lying, 'a.xlsx', limits)).toBe('sheets.damaged');
  });

  it('an element that never ends, and depth without end', async () => {
    const endless = `<sheetData><row r="1"><c r="A1" t="str"><v>${'a '.repeat(2_000_000)}</v></c></row></sheetData>`;
    expect(await refusal(workbookOf({ sheets: [{ name: 'A', xml: endless }] }))).toBe(
      'sheets.damaged',
    );
    const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
    expect(await refusal(workbookOf({ sheets: [{ name: 'A', xml: deep }] }))).toBe(
      'sheets.damaged',
    );
  });

  it('a quotation mark that swallows the rest of the file', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `${at},"Sửa đường"`).join('\n');
    expect(await refusal(`STT,Nội dung\n1,"mở mà không đóng\n${rows}\n`, 'a.csv')).toBe('read');
    expect(await refusal(`STT,Nội dung\n1,"mở mà không đóng\n2,Sửa\n`, 'a.csv')).toBe(
      'sheets.quote',
    );
  });
});

describe('entities and names that reach outside', () => {
  const doctype = (body: string, cell: string) =>
    `<?xml version="1.0"?><!DOCTYPE worksheet [${body}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${cell}</v></c></row></sheetData></worksheet>`;

  it.each([
    ['an external entity', doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')],
    [
      'a billion laughs',
      doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">', '&c;'),
    ],
    ['an external document type', doctype('', 'a').replace(' [', ' SYSTEM "http://127.0.0.1/x" [')],
    ['an entity that is not declared', '<sheetData><row><c><v>&x;</v></c></row></sheetData>'],
  ])('%s is refused', async (_, xml) => {
    expect(await refusal(workbookOf({ sheets: [{ name: 'A', xml }] }))).toBe('sheets.damaged');
  });

  it('a part named outside the workbook is refused, and one of the web is never fetched', async () => {
    const parts = workbookParts(good);
    expect(await refusal(zipOf({ ...parts, '../../../etc/cron.d/x': 'x' }))).toBe('sheets.damaged');
    const outside = {
      sheets: [{ name: 'A', xml: sheetXml([['a']]), target: '../../../../etc/passwd' }],
    };
    expect(await refusal(zipOf({ ...workbookParts(outside), 'etc/passwd': 'root' }))).toBe(
      'sheets.damaged',
    );
    const linked = parts['xl/_rels/workbook.xml.rels']?.replace(
      'Target="worksheets/sheet1.xml"',
      'Target="http://127.0.0.1/x" TargetMode="External"',
    );
    expect(await refusal(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': linked ?? '' }))).toBe(
      'sheets.empty',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { sent, sheetXml, workbookOf } from '../../../../test/workbook-of.ts';
import type { WorkbookParts } from '../../../../test/workbook-of.ts';
import { readSheets } from '../read.ts';
import type { SheetNote, SheetRow } from '../row.ts';
import { writeWorkbook } from '../write.ts';

async function read(bytes: Buffer): Promise<{ rows: SheetRow[]; notes: SheetNote[] }> {
  const notes: SheetNote[] = [];
  const rows: SheetRow[] = [];
  for await (const row of readSheets(sent(bytes), { note: (note) => notes.push(note) }))
    rows.push(row);
  return { rows, notes };
}

const cellsOf = async (parts: WorkbookParts) =>
  (await read(workbookOf(parts))).rows.map((row) => row.cells);
const one = (xml: string, more: Omit<WorkbookParts, 'sheets'> = {}): WorkbookParts => ({
  sheets: [{ name: 'Sheet1', xml }],
  ...more,
});

describe('a workbook as Excel writes it', () => {
  const strings =
    '<si><t>Nội dung</t></si><si><r><t xml:space="preserve">Cử tri </t></r><r><rPr><b/></rPr><t>hỏi</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>dòng_x000D_một &amp; hai</t></si><si/>';

  it('reads shared strings, formatted runs, without reading aids', async () => {
    const xml =
      '<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>' +
      '<row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" t="s"><v>3</v></c><c r="C5" t="s"><v>4</v></c></row></sheetData>';
    const { rows } = await read(workbookOf(one(xml, { strings })));
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [3, ['Nội dung', '', 'Cử tri hỏi']],
      [5, ['東京', 'dòng\rmột & hai']],
    ]);
  });

  const styles =
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/>' +
    '<numFmt numFmtId="165" formatCode="&quot;ngày&quot; 0"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>';

  it.each([
    ['<c r="A1" s="1"><v>45000</v></c>', '15/03/2023'],
    ['<c r="A1" s="2"><v>40579</v></c>', '05/02/2011'],
    ['<c r="A1" s="2"><v>60</v></c>', '28/02/1900'],
    ['<c r="A1" s="2"><v>59</v></c>', '28/02/1900'],
    ['<c r="A1" s="2"><v>61</v></c>', '01/03/1900'],
    ['<c r="A1" s="4"><v>45000.604166666664</v></c>', '15/03/2023 14:30'],
    ['<c r="A1" s="1"><v>45000.999999999</v></c>', '16/03/2023'],
    ['<c r="A1" s="5"><v>0.604166666666667</v></c>', '14:30'],
    ['<c r="A1" s="3"><v>12</v></c>', '12'],
    ['<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="A1"><v>1234567890123</v></c>', '1234567890123'],
    ['<c r="A1" t="d"><v>2023-03-15T00:00:00</v></c>', '15/03/2023'],
    ['<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A1" t="str"><v>chữ</v></c>', 'chữ'],
    ['<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    ['<c r="A1" s="1"><v>-5</v></c>', '-5'],
    ['<c r="A1" t="inlineStr"><is><t>a_x0000__xD800_b</t></is></c>', 'a\uFFFDb'],
    ['<c r="A1" t="s"/><c r="B1" t="inlineStr"><is><t>b</t></is></c>', 'b'],
  ])('%s shows %s', async (cell, shown) => {
    const xml = `<sheetData><row r="1">${cell}</row></sheetData>`;
    const [cells] = await cellsOf(one(xml, { styles, strings }));
    expect(cells?.join('')).toBe(shown);
  });

  it('counts days from 1904 where the book says so', async () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>43538</v></c></row></sheetData>';
    expect(await cellsOf(one(xml, { styles, date1904: true }))).toEqual([['15/03/2023']]);
  });

  it('names formulas and errors by their column', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#N/A</v></c>' +
      '<c r="C1" t="str"><f>HYPERLINK("http://x")</f></c><c r="D1" t="inlineStr"><is><t>=1+1</t></is></c></row></sheetData>';
    const { rows } = await read(workbookOf(one(xml)));
    expect(rows[0]).toMatchObject({
      cells: ['2', '#N/A', '', '=1+1'],
      formulas: [0, 2],
      errors: [1],
    });
  });

  it('is composed whatever the writer did', async () => {
    const text = 'Đường thôn';
    expect(await cellsOf(one(sheetXml([[text.normalize('NFD')]])))).toEqual([[text]]);
  });
});

describe('other writers', () => {
  it('may put a prefix before every name and an absolute target in the relations', async () => {
    const xml =
      '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells>';
    const { rows } = await read(
      workbookOf({
        sheets: [{ name: 'Danh sách', xml, target: '/xl/worksheets/sheet1.xml' }],
        strings: '<x:si><x:t>STT</x:t></x:si>',
        prefix: 'x:',
      }),
    );
    expect(rows).toEqual([
      expect.objectContaining({ sheet: 'Danh sách', cells: ['STT'], spans: [{ from: 0, to: 1 }] }),
    ]);
  });

  it('may leave all references out', async () => {
    const xml =
      '<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row></sheetData>';
    const { rows } = await read(workbookOf(one(xml)));
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['a', '', '3']],
      [3, ['4']],
    ]);
  });

  it('what this program writes itself it reads', async () => {
    const rows = [
      [1, 'Đường thôn 3\nngập úng', null],
      [2, '=1+1', '@x'],
    ];
    const bytes = await writeWorkbook([
      { name: 'Dòng bị trả lại?', head: ['STT', 'Nội dung', 'Lý do'], rows },
    ]);
    const back = await read(bytes);
    expect(back.rows.map((row) => row.cells)).toEqual([
      ['STT', 'Nội dung', 'Lý do'],
      ['1', 'Đường thôn 3\nngập úng'],
      ['2', '=1+1', '@x'],
    ]);
    expect(back.rows.flatMap((row) => row.formulas)).toEqual([]);
    expect(back.rows[0]?.sheet).toBe('Dòng bị trả lại');
  });
});

describe('merged cells', () => {
  it('stand in every row of the merge, and once a row', async () => {
    const rows = [
      ['STT', 'Hướng xử lý', '', 'Ghi chú'],
      ['', 'Thụ lý', 'Chuyển', ''],
      ['1', 'x', '', 'chung'],
      ['2', '', 'x', ''],
    ];
    const made = await read(workbookOf(one(sheetXml(rows, ['A1:A2', 'B1:C1', 'D1:D2', 'D3:D4']))));
    expect(made.rows.map(({ cells, spans }) => [cells, spans])).toEqual([
      [['STT', 'Hướng xử lý', '', 'Ghi chú'], [{ from: 1, to: 2 }]],
      [['STT', 'Thụ lý', 'Chuyển', 'Ghi chú'], []],
      [['1', 'x', '', 'chung'], []],
      [['2', '', 'x', 'chung'], []],
    ]);
  });

  it('that are one tall row are one row', async () => {
    const xml = sheetXml(
      [
        ['1', 'Sửa đường'],
        ['', ''],
        ['', ''],
      ],
      ['A1:A3', 'B1:B3'],
    );
    expect(await cellsOf(one(xml))).toEqual([['1', 'Sửa đường']]);
  });
});

it('leaves hidden sheets and charts out, and says so', async () => {
  const sheet = sheetXml([['a']]);
  const { rows, notes } = await read(
    workbookOf({
      sheets: [
        { name: 'Ẩn', xml: sheet, state: 'veryHidden' },
        { name: 'Hiện', xml: sheet.replace('<row ', '<row hidden="1" ') },
      ],
      extra: { 'xl/vbaProject.bin': 'x' },
    }),
  );
  expect(rows.map((row) => row.sheet)).toEqual(['Hiện']);
  expect(notes).toEqual([
    { code: 'macros_ignored' },
    { code: 'hidden_sheet', sheet: 'Ẩn' },
    { code: 'hidden_rows', sheet: 'Hiện', count: 1 },
  ]);
});

it('reads sixty columns and says that there were more', async () => {
  const wide = Array.from({ length: 70 }, (_, at) => (at === 60 ? '' : `c${at}`));
  const { rows, notes } = await read(workbookOf(one(sheetXml([wide]))));
  expect(rows[0]?.cells).toHaveLength(60);
  expect(notes).toEqual([{ code: 'columns_cut', sheet: 'Sheet1', limit: 60 }]);
});

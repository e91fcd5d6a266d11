import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSheets, writeCsv } from '#src/platform/sheets/index.ts';
import type { SheetRow } from '#src/platform/sheets/index.ts';
import { rowsOf } from '../../../../test/rows-of.ts';
import { sent } from '../../../../test/workbook-of.ts';
import { findHeader } from './header.ts';
import { problemText, skipText } from './messages.ts';
import { openRowReader, startReading } from './reading.ts';
import { splitMatters } from './split-matters.ts';

const TODAY = '2026-11-22';

function readAll(rows: readonly SheetRow[]) {
  const header = findHeader(rows);
  const read = startReading({ header, columns: header.columns, today: TODAY });
  return rows.filter(({ row }) => row > header.lastRow).map(read);
}

const readLines = (lines: readonly (readonly string[])[]) => readAll(rowsOf(lines));
const petitions = (lines: readonly (readonly string[])[]) =>
  readLines(lines).flatMap((found) => (found.kind === 'petition' ? [found.read] : []));
const skips = (lines: readonly (readonly string[])[]) =>
  readLines(lines).map((found) => (found.kind === 'skipped' ? found.reason : ''));

const HEAD = [
  'STT',
  'Nội dung kiến nghị',
  'Địa bàn',
  'Kỳ họp',
  'Lĩnh vực',
  'Cơ quan giải quyết',
  'Ngày tiếp nhận',
];
const ROAD = 'Sửa đường liên thôn đã hỏng nặng';

interface Told {
  text: string;
  place: string;
  session: string | null;
  field: string;
  agency: string | null;
}
const told = JSON.parse(
  readFileSync(new URL('../../../demo/petitions.json', import.meta.url), 'utf8'),
) as Told[];

describe('the 143 petitions of an office', () => {
  const head = ['stt', 'noi_dung', 'dia_ban', 'ky_hop', 'linh_vuc', 'co_quan'];
  const rows = told.map((p, at) => [at + 1, p.text, p.place, p.session, p.field, p.agency]);

  it('are all read, each cell to its meaning, none refused', async () => {
    const list: SheetRow[] = [];
    for await (const row of readSheets(sent(writeCsv({ head, rows }), 'kien-nghi.csv')))
      list.push(row);
    const read = readAll(list).map((found) => (found.kind === 'petition' ? found.read : null));
    expect(read).toHaveLength(143);
    read.forEach((found, at) => {
      const one = told[at];
      expect(found).toMatchObject({
        stt: String(at + 1),
        place: one?.place,
        session: one?.session ?? '',
        field: one?.field,
        agency: one?.agency ?? '',
      });
      expect(found?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const text = one?.text.replace(/^\d+(?=\p{Lu})/u, '').trim() ?? '';
      expect(found?.text.length).toBe(text.replaceAll('Ð', 'Đ').normalize('NFC').length);
    });
  });
});

it('no petition is taken for a heading, a total or a signature, even where it stands alone', () => {
  const lone = told.map(({ text }) => ['', text]);
  expect(petitions([['STT', 'Nội dung kiến nghị'], ...lone])).toHaveLength(143);
  expect(petitions([['Nội dung kiến nghị'], ...told.map(({ text }) => [text])])).toHaveLength(143);
  expect(petitions(told.map(({ text }) => [text.toUpperCase()]))).toHaveLength(143);
});

describe('rows that are no petitions', () => {
  it.each([
    ['total', ['', 'Tổng cộng', '', '', '', '', '']],
    ['total', ['Tổng cộng: 12 kiến nghị']],
    ['total', ['Cộng', '12']],
    ['total', ['', 'Cộng: 12']],
    ['repeated_header', HEAD],
    ['column_numbers', ['(1)', '(2)', '(3)', '(4)']],
    ['column_numbers', ['1', '2', '3', '4', '5', '6', '7']],
    ['empty', ['7', '']],
    ['footer', ['', 'NGƯỜI LẬP BIỂU', '', '', 'TM. THƯỜNG TRỰC HĐND']],
    ['footer', ['', '', '', 'Hòa An, ngày 05 tháng 02 năm 2026']],
    ['footer', ['Nơi nhận:']],
    ['footer', ['', 'Cần Thơ, ngày 05 tháng 02 năm 2026']],
    ['footer', ['', 'Ghi chú: kiến nghị in nghiêng là kiến nghị chưa trả lời']],
    ['total', ['', 'Tổng số kiến nghị đề nghị chuyển kỳ sau: 5']],
    ['section', ['I', 'LĨNH VỰC GIAO THÔNG']],
    ['section', ['II. Lĩnh vực đất đai']],
    ['section', ['', 'Cử tri huyện Sơn Lâm:']],
    ['section', ['a) Cử tri xã Hòa An:']],
    ['section', ['I', '', 'Huyện Sơn Lâm', '', '', '', '12']],
    ['section', ['', 'XÃ TÂN LẬP']],
    ['section', ['', 'Cử tri các xã Tân An, Tân Lập kiến nghị:']],
    ['section', ['', 'Lĩnh vực đầu tư, xây dựng cơ bản']],
    ['section', ['A. KIẾN NGHỊ THUỘC THẨM QUYỀN CẤP TỈNH']],
    ['section', ['Kiến nghị trước kỳ họp thứ 4, HĐND tỉnh khóa XIX']],
  ])('%s: %j', (reason, cells) => {
    expect(skips([HEAD, ['1', ROAD, 'xã Hòa An'], cells])).toEqual(['', reason]);
  });

  it.each([
    [['', 'Cộng đồng dân cư thôn 3 mong có nhà văn hóa', 'xã Hòa An']],
    [['3', 'Tổng số hộ nghèo tăng, đề nghị hỗ trợ', 'xã Hòa An']],
    [['4', 'Ghi chú trên hóa đơn điện không rõ, đề nghị kiểm tra', 'xã Hòa An']],
    [['', 'Cử tri xã Hòa An đề nghị sửa đường liên thôn']],
    [['5', 'Xây cầu']],
    [['', 'Chủ tịch UBND xã chưa đối thoại với dân về đất', 'xã Hòa An']],
    [['', 'Trưởng ban quản lý chợ thu phí quá cao']],
    [['', 'Thủ trưởng các sở cần trả lời cử tri đúng hạn']],
    [['', 'Ngày 3 tháng 9 năm 2025 đê vỡ, đề nghị khắc phục', 'xã Hòa An']],
    [['', 'Tổng số cử tri đề nghị tăng phụ cấp cho trưởng thôn']],
    [['', 'Điện yếu ở thôn Ba']],
    [['', 'Xã Hòa An chưa có nước sạch']],
    [['', 'Cử tri xã Canh Thuận kiến nghị xây cầu treo qua sông']],
    [['', '- Cử tri xã Tân Lập đề nghị nạo vét kênh mương']],
  ])('but not %j', (cells) => {
    expect(skips([HEAD, ['1', ROAD, 'xã Hòa An'], cells])).toEqual(['', '']);
  });
});

describe('what stands above speaks for the rows below', () => {
  const head = ['STT', 'Nội dung kiến nghị', 'Ghi chú'];
  const lines = [
    ['DANH SÁCH KIẾN NGHỊ TRƯỚC KỲ HỌP THỨ 4, HĐND TỈNH KHÓA XIX'],
    head,
    ['I', 'LĨNH VỰC GIAO THÔNG'],
    ['', 'Cử tri huyện Sơn Lâm:'],
    ['1', ROAD],
    ['2', 'Cử tri xã Tân Lập đề nghị xây cầu treo'],
    ['II', 'LĨNH VỰC ĐẤT ĐAI'],
    ['3', 'Cấp giấy chứng nhận cho các hộ dân'],
  ];

  it('field, place and session, until a wider heading ends them', () => {
    const read = petitions(lines);
    expect(read.map(({ field, place, placeFrom }) => [field, place, placeFrom])).toEqual([
      ['giao thông', 'huyện Sơn Lâm', 'section'],
      ['giao thông', 'xã Tân Lập, huyện Sơn Lâm', 'text'],
      ['đất đai', '', null],
    ]);
    expect(read[0]?.session).toContain('KỲ HỌP THỨ 4');
    expect(read[0]?.section).toBe('LĨNH VỰC GIAO THÔNG › Cử tri huyện Sơn Lâm');
  });

  it('a row without number and place is of the place above', () => {
    const [, second] = petitions([
      ['STT', 'Địa bàn', 'Nội dung'],
      ['1', 'xã Hòa An', ROAD],
      ['', '', 'Xây trường mầm non'],
    ]);
    expect(second).toMatchObject({ place: 'xã Hòa An', placeFrom: 'above' });
  });
});

describe('a cell', () => {
  const text = (cell: string, stt = '1') =>
    petitions([
      ['STT', 'Nội dung'],
      [stt, cell],
    ])[0];

  it.each([
    ['1Kiểm tra đường dây điện', 'Kiểm tra đường dây điện'],
    ['1. Kiểm tra đường dây điện', 'Kiểm tra đường dây điện'],
    ['Sửa đường liên thôn (Xem thêm…)', 'Sửa đường liên thôn'],
    ['3 phường đều ngập khi mưa', '3 phường đều ngập khi mưa'],
    ['60D Nguyễn Trãi bị lấn chiếm', '60D Nguyễn Trãi bị lấn chiếm'],
    ['1. Sửa đường\n2. Xây cầu', '1. Sửa đường\n2. Xây cầu'],
    [
      'Trả lời kiến nghị của cử tri xã A: sửa đường',
      'Trả lời kiến nghị của cử tri xã A: sửa đường',
    ],
  ])('%j is the text %j', (cell, wanted) => {
    expect(text(cell)?.text).toBe(wanted);
    expect(text(cell)?.original).toBe(cell);
  });

  it.each([
    `${ROAD}. TRẢ LỜI: Đã có trong kế hoạch.`,
    `${ROAD}.\nTrả lời: Đã có trong kế hoạch.`,
    `${ROAD}.\nUBND tỉnh trả lời như sau: Đã có trong kế hoạch.`,
  ])('gives its answer away: %j', (cell) => {
    expect(text(cell)).toMatchObject({ text: `${ROAD}.`, answer: 'Đã có trong kế hoạch.' });
  });

  it.each([
    ['Cử tri xã Hòa An, huyện Sơn Lâm đề nghị: sửa đường', 'xã Hòa An, huyện Sơn Lâm'],
    ['Cử tri thành phố Huế: Sửa đường', 'thành phố Huế'],
    ['Cử tri các xã Tân An, Tân Lập kiến nghị sửa đường', 'các xã Tân An, Tân Lập'],
    ['Đường hỏng. Ý kiến của cử tri phường Tân Lập mong sửa', 'phường Tân Lập'],
    ['Sửa đường vào xã Hòa An', ''],
  ])('%j names the place %j', (cell, place) => {
    expect(text(cell)?.place).toBe(place);
  });

  it('of names and addresses is never text, and says the place where nothing else does', () => {
    const head = [
      'STT',
      'Ngày tiếp',
      'Họ tên - Địa chỉ',
      'CMND/CCCD',
      'Nội dung vụ việc',
      'Số người',
    ];
    const [read] = petitions([
      head,
      [
        '1',
        '5/2/26',
        'Nguyễn Văn A, thôn 3, xã Hòa An',
        '012345678',
        'Cấp giấy chứng nhận',
        '2 người',
      ],
    ]);
    expect(read).toMatchObject({
      text: 'Cấp giấy chứng nhận',
      petitioner: { fullName: 'Nguyễn Văn A, thôn 3, xã Hòa An', address: '', phone: '' },
      place: 'thôn 3, xã Hòa An',
      placeFrom: 'address',
      receivedOn: '2026-02-05',
      voices: 2,
    });
    expect(JSON.stringify(read)).not.toContain('012345678');
  });

  it('ticked under a field says the field', () => {
    const head = [
      'TT',
      'Địa bàn',
      'Nội dung',
      'Kinh tế - Ngân sách',
      'Văn hóa - Xã hội',
      'Tư pháp',
    ];
    const read = petitions([
      head,
      ['1', 'xã A', ROAD, 'x', '', ''],
      ['2', 'xã A', ROAD, '', '1', 'X'],
      ['3', 'xã A', ROAD, '0', '-', ''],
    ]);
    expect(read.map(({ field }) => field)).toEqual([
      'Kinh tế - Ngân sách',
      'Văn hóa - Xã hội; Tư pháp',
      '',
    ]);
    expect(read[1]?.problems.map(({ code }) => code)).toContain('several_fields');
  });

  it('of before or after belongs to the session', () => {
    const head = ['TT', 'Nội dung', 'Kỳ họp', 'Trước/sau kỳ họp'];
    const [read] = petitions([head, ['1', ROAD, 'Kỳ họp thứ 5', 'Sau kỳ họp']]);
    expect(read?.session).toBe('sau Kỳ họp thứ 5');
  });
});

describe('problems', () => {
  const codes = (cells: readonly string[], more: Partial<SheetRow> = {}) => {
    const rows = rowsOf([HEAD, cells]);
    const header = findHeader(rows);
    const read = openRowReader(header.columns, TODAY)({ ...(rows[1] as SheetRow), ...more });
    if (read === 'skip') return ['skip'];
    for (const problem of read.problems)
      for (const locale of ['vi', 'en'] as const)
        if (problemText(locale, problem).includes('undefined')) return ['no sentence'];
    return read.problems.map(({ code, severity }) => `${severity}: ${code}`);
  };
  const row = (change: Readonly<Record<number, string>>) =>
    ['1', ROAD, 'xã Hòa An', 'Kỳ họp thứ 4', 'giao thông', 'UBND tỉnh', '05/02/2026'].map(
      (cell, at) => change[at] ?? cell,
    );

  it.each([
    [row({}), {}, []],
    [row({ 1: '' }), {}, ['error: no_text']],
    [row({ 1: 'a '.repeat(20_001) }), {}, ['error: text_too_long']],
    [row({ 2: 'a'.repeat(301) }), {}, ['error: line_too_long']],
    [row({ 2: '' }), {}, ['warning: no_place']],
    [row({ 3: 'tiếp công dân định kỳ' }), {}, ['warning: unreadable_session']],
    [row({ 6: '31/02/2026' }), {}, ['error: unreadable_date']],
    [row({ 6: 'tháng 2' }), {}, ['error: unreadable_date']],
    [row({ 6: '23/11/2026' }), {}, ['error: future_date']],
    [row({ 6: '22/11/2026' }), {}, []],
    [row({ 6: '…/…/…' }), {}, []],
    [row({}), { formulas: [1] }, ['error: formula']],
    [row({}), { formulas: [0] }, []],
    [row({ 4: '#N/A' }), { errors: [4] }, ['error: cell_error']],
    [row({ 1: '§Ò nghÞ söa ®­êng th«n ®Ó nh©n d©n' }), {}, ['error: old_font']],
  ])('%# %j %j', (cells, more, wanted) => {
    expect(codes(cells, more)).toEqual(wanted);
  });

  it('have words for every reason to leave a row out', () => {
    for (const reason of [
      'above',
      'empty',
      'column_numbers',
      'repeated_header',
      'total',
      'section',
      'footer',
    ] as const)
      expect(skipText('vi', reason)).not.toBe(skipText('en', reason));
  });
});

it('no cell, however made, holds the reader up', () => {
  const long = 32_000;
  const runs = [
    ' ',
    '\n',
    '.',
    ';',
    ',',
    '(',
    '"',
    'a ',
    'xã ',
    '1. ',
    '- ',
    'Cử tri ',
    '; đề nghị',
    'Ằ',
    '\n - ',
    'cử tri xã,',
    '/',
    ': ',
  ];
  const from = process.threadCpuUsage();
  for (const run of runs) {
    const cell = `${run.repeat(long / run.length)}x`;
    const cells = [`1${cell}`, `Cử tri${cell}`, ...Array.from({ length: 5 }, () => cell)];
    for (const read of petitions([HEAD, cells, [cell]])) splitMatters(read.text);
  }
  const { user } = process.threadCpuUsage(from);
  expect(user / 1000).toBeLessThan(4_000);
});

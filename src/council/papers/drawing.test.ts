import { convertToHtml, extractRawText } from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { MM, pdfPages } from '#test/pdf-pages.ts';
import type { PdfPage } from '#test/pdf-pages.ts';
import type { PaperBlock } from './blocks.ts';
import { sheetDocx } from './drawing/docx.ts';
import { sheetPdf } from './drawing/pdf.ts';
import type { PaperSheet } from './sheet.ts';

const HOSTILE =
  '#import "/etc/passwd": * *đậm* _nghiêng_ $x^2$ @nhãn <nhãn> \\ ` // {nội dung} {#căn cứ} & "ngoặc"';

const base: PaperSheet = {
  layout: 'notice',
  superior: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH HÀ TĨNH'],
  issuer: ['THƯỜNG TRỰC'],
  number: 'Số: 07/TB-TTHĐND',
  placeAndDate: 'Hà Tĩnh, ngày 22 tháng 11 năm 2026',
  title: 'THÔNG BÁO',
  subject: 'Kết luận của Thường trực Hội đồng nhân dân tỉnh tại Phiên họp thứ 26',
  addressees: [],
  basis: [],
  blocks: [{ kind: 'paragraph', text: 'Nội dung.' }],
  authority: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Nguyễn Thị Hồng Ngọc',
  secretary: '',
  attachedTo: 'Kèm theo Thông báo số 07/TB-TTHĐND ngày 22 tháng 11 năm 2026 của Thường trực',
  recipients: ['- UBND tỉnh;', '- Lưu: VT.'],
  isDraft: false,
};

const LONG: readonly PaperBlock[] = [
  ...Array.from({ length: 65 }, (_, index): PaperBlock => ({
    kind: 'item',
    number: `${index + 1}.`,
    text: 'Giao Ủy ban nhân dân tỉnh chủ trì, phối hợp với các Ban của Hội đồng nhân dân tỉnh rà soát, tổng hợp kết quả thực hiện các kết luận của phiên họp trước, báo cáo Thường trực Hội đồng nhân dân tỉnh để theo dõi, đôn đốc theo quy định.',
  })),
  {
    kind: 'table',
    head: ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn'],
    widths: [1, 6, 4, 2],
    rows: Array.from({ length: 30 }, (_, index) => [
      String(index + 1),
      'Kiểm tra, rà soát các công trình thủy lợi',
      'Sở Nông nghiệp và Môi trường tỉnh Hà Tĩnh',
      '31/12/2026',
    ]),
  },
  { kind: 'paragraph', text: HOSTILE },
];

const pagesOf = async (sheet: PaperSheet) => await pdfPages(await sheetPdf(sheet));

describe('a long notice as PDF', () => {
  let pages: readonly PdfPage[];
  beforeAll(async () => {
    pages = await pagesOf({ ...base, blocks: LONG });
  });

  it('is A4 and keeps the margins of decree 30/2020', () => {
    expect(pages.length).toBeGreaterThanOrEqual(8);
    for (const { view, words } of pages) {
      expect(view.map(Math.round)).toEqual([0, 0, 595, 842]);
      const body = words.filter(({ y }) => y < 842 - 18 * MM);
      const left = Math.min(...body.map(({ x }) => x)) / MM;
      const right = (595.28 - Math.max(...body.map((word) => word.right))) / MM;
      const bottom = Math.min(...body.map(({ y }) => y)) / MM;
      expect(left).toBeGreaterThanOrEqual(29.5);
      expect(left).toBeLessThanOrEqual(35.5);
      expect(right).toBeGreaterThanOrEqual(14.9);
      expect(bottom).toBeGreaterThanOrEqual(20);
    }
  });

  it('is set in Tinos only, in the sizes of the decree', () => {
    const words = pages.flatMap((page) => page.words);
    expect(new Set(words.map(({ font }) => font.replace(/^[A-Z]+\+/, '')))).toEqual(
      new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']),
    );
    const first = pages[0]?.words ?? [];
    const look = (start: string) => {
      const word = first.find(({ text }) => text.startsWith(start));
      return word && `${word.font.replace(/^.*Tinos-/, '')} ${Math.round(word.size)}`;
    };
    expect({
      superior: look('HỘI ĐỒNG'),
      issuer: look('THƯỜNG TRỰC'),
      country: look('CỘNG HÒA'),
      motto: look('Độc lập'),
      number: look('Số:'),
      place: look('Hà Tĩnh, ngày'),
      title: look('THÔNG BÁO'),
      about: look('Kết luận'),
      body: look('1. Giao'),
    }).toEqual({
      superior: 'Regular 12',
      issuer: 'Bold 12',
      country: 'Bold 12',
      motto: 'Bold 13',
      number: 'Regular 13',
      place: 'Italic 13',
      title: 'Bold 14',
      about: 'Bold 14',
      body: 'Regular 14',
    });
    const foot = pages.at(-1)?.words ?? [];
    const sizeOf = (start: string) =>
      Math.round(foot.find(({ text }) => text.startsWith(start))?.size ?? 0);
    expect([sizeOf('Nơi nhận'), sizeOf('- UBND'), sizeOf('TM.')]).toEqual([12, 11, 14]);
  });

  it('has its page number top centre from the second page on', () => {
    const numbers = pages.map(({ words }) => words.filter(({ y }) => y > 842 - 18 * MM));
    expect(numbers[0]).toEqual([]);
    for (const [index, [number, ...more]] of numbers.entries()) {
      if (index === 0) continue;
      expect(more).toEqual([]);
      expect(number?.text).toBe(String(index + 1));
      expect(Math.round(number?.size ?? 0)).toBe(14);
      const middle = ((number?.x ?? 0) + (number?.right ?? 0)) / 2 / MM;
      expect(middle).toBeGreaterThan(100);
      expect(middle).toBeLessThan(120);
    }
  });

  it('takes typed marks for what they are: words', () => {
    const text = pages.map(({ words }) => words.map((word) => word.text).join(' ')).join(' ');
    for (const mark of ['#import "/etc/passwd"', '*đậm*', '_nghiêng_', '@nhãn', '<nhãn>', '{nội'])
      expect(text.replace(/\s+/g, ' ')).toContain(mark);
  });

  it('never leaves the signature alone on a page', () => {
    const last = pages.at(-1)?.words ?? [];
    expect(last.some(({ text }) => text.includes('#import') || text.includes('ngoặc'))).toBe(true);
  });
});

describe('the Word file', () => {
  it('keeps every letter, every row, and marks as words', async () => {
    const { value } = await convertToHtml({
      buffer: await sheetDocx({ ...base, blocks: LONG, basis: ['Căn cứ Luật;'] }, null),
    });
    const text = value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(text.replaceAll('&amp;', '&')).toContain(HOSTILE);
    expect(value.split('Kiểm tra, rà soát').length - 1).toBe(30);
    expect(value).toContain('PHÓ CHỦ TỊCH');
  });
});

describe('a number at the end of a line', () => {
  const text = 'Theo Công văn số 1234/UBND-NL2 và Thông báo số 12/TB-HĐND-VP, giai đoạn 2026-2030.';

  it('is not parted at its hyphen in Word; other hyphens stay as they are', async () => {
    const blocks: PaperBlock[] = [
      { kind: 'paragraph', text },
      { kind: 'table', head: ['Số'], rows: [['Ngày 01/02-03 <&> 5/QĐ-TTg']] },
    ];
    const sheet = { ...base, blocks, recipients: ['- Lưu: VT, 07/TB-TTHĐND.'] };
    const { value } = await extractRawText({ buffer: await sheetDocx(sheet, null) });
    expect(value).toContain(
      'Công văn số 1234/UBND\u2011NL2 và Thông báo số 12/TB\u2011HĐND\u2011VP, giai đoạn 2026-2030.',
    );
    expect(value).toContain('Số: 07/TB\u2011TTHĐND');
    expect(value).toContain('<&> 5/QĐ\u2011TTg');
    expect(value).toContain('- Lưu: VT, 07/TB\u2011TTHĐND.');
    expect(value).toContain('Độc lập - Tự do - Hạnh phúc');
  });

  it('stands on one line in the PDF, found and copied as it is written', async () => {
    const filled = (words: number) => `${'từ '.repeat(words)}${text}`;
    for (const words of [8, 9, 10, 11, 12, 13]) {
      const blocks: PaperBlock[] = [{ kind: 'paragraph', text: filled(words) }];
      const [page] = await pagesOf({ ...base, blocks });
      const drawn = page?.words.map((word) => word.text).join(' ') ?? '';
      expect(drawn).toContain('1234/UBND-NL2');
      expect(drawn).toContain('12/TB-HĐND-VP');
    }
  });
});

describe('a notice with annexes', () => {
  const date = 'trước ngày 20/12/2026';
  const sheet: PaperSheet = {
    ...base,
    blocks: [
      { kind: 'paragraph', text: 'Kết luận.' },
      { kind: 'heading', text: 'PHỤ LỤC I. NHIỆM VỤ GIAO' },
      {
        kind: 'table',
        head: ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Sản phẩm'],
        widths: [6, 44, 20, 20, 5, 5],
        rows: Array.from({ length: 12 }, (_, index) => [
          String(index + 1),
          'Hoàn thành phương án phân luồng giao thông trên tuyến đường ven biển, báo cáo kết quả',
          'Sở Nông nghiệp và Môi trường',
          'Ủy ban nhân dân các xã ven biển',
          date,
          'báo cáo tổng hợp',
        ]),
      },
      { kind: 'heading', text: 'PHỤ LỤC II. TÌNH HÌNH THỰC HIỆN' },
      { kind: 'paragraph', text: 'Đang thực hiện.' },
    ],
  };

  it('has them behind the signature, each on its own page, no date cut', async () => {
    const pages = await pagesOf(sheet);
    const texts = pages.map(({ words }) => words.map(({ text }) => text).join(' '));
    expect(texts[0]).toContain('Nguyễn Thị Hồng Ngọc');
    expect(texts[0]).not.toContain('NHIỆM VỤ GIAO');
    expect(texts[1]).toMatch(/^Phụ lục I NHIỆM VỤ GIAO \(Kèm theo Thông báo số 07/);
    expect(texts.at(-1)).toMatch(/^Phụ lục II /);
    const all = pages.flatMap(({ words }) => words);
    expect(all.filter(({ text }) => text.includes('20/12/2026'))).toHaveLength(12);
    const right = (595.28 - Math.max(...all.map((word) => word.right))) / MM;
    expect(right).toBeGreaterThanOrEqual(14.9);
  });

  it('has them behind the signature in Word too', async () => {
    const { value } = await extractRawText({ buffer: await sheetDocx(sheet, null) });
    expect(value.indexOf('Nguyễn Thị Hồng Ngọc')).toBeLessThan(value.indexOf('Phụ lục I'));
    expect(value).toContain('Kèm theo Thông báo số 07/TB\u2011TTHĐND');
  });
});

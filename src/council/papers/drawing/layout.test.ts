import { Zip } from 'easy-template-x';
import { extractRawText } from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { MM, pdfPages } from '#test/pdf-pages.ts';
import type { PdfPage, PdfWord } from '#test/pdf-pages.ts';
import type { PaperBlock } from '../blocks.ts';
import { paperKinds } from '../kinds.ts';
import type { PaperKindSpec } from '../kinds.ts';
import '../stock-kinds.ts';
import type { PaperSheet } from '../sheet.ts';
import { sheetDocx } from './docx.ts';
import { sheetPdf } from './pdf.ts';

const TIERS = {
  province: { unit: 'TỈNH HÀ TĨNH', place: 'Hà Tĩnh', body: 'Thường trực Hội đồng nhân dân tỉnh' },
  commune: { unit: 'XÃ LỘC HÀ', place: 'Lộc Hà', body: 'Thường trực Hội đồng nhân dân xã' },
} as const;
type Tier = keyof typeof TIERS;

const WORDS =
  'Giao Ủy ban nhân dân chủ trì, phối hợp với các Ban của Hội đồng nhân dân rà soát, tổng hợp kết quả thực hiện Tờ trình số 318/TTr-UBND ngày 21/10/2026, báo cáo Thường trực Hội đồng nhân dân để theo dõi.';

const row = (at: number): string[] => [String(at + 1), WORDS, 'Sở Tài chính', '31/12/2026'];
const HEAD = ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'];

const BLOCKS: readonly PaperBlock[] = [
  { kind: 'paragraph', text: `Mở đầu. ${WORDS}` },
  { kind: 'heading', number: '1.', text: 'Công tác thẩm tra' },
  ...Array.from({ length: 9 }, (_, at): PaperBlock => ({
    kind: 'item',
    number: `1.${at + 1}.`,
    text: WORDS,
  })),
  { kind: 'item', number: '+', text: WORDS, level: 2 },
  { kind: 'table', head: HEAD, rows: [row(0), row(1)], widths: [1, 6, 3, 3] },
  { kind: 'paragraph', text: 'Đoạn cuối cùng của văn bản./.' },
  { kind: 'heading', text: 'PHỤ LỤC I. NHIỆM VỤ GIAO' },
  { kind: 'table', head: HEAD, rows: Array.from({ length: 14 }, (_, at) => row(at)) },
  { kind: 'heading', text: 'PHỤ LỤC II. TÌNH HÌNH THỰC HIỆN' },
  ...Array.from({ length: 16 }, (): PaperBlock => ({ kind: 'paragraph', text: WORDS })),
];

function sheetFor({ heading, layout }: PaperKindSpec, tier: Tier, isDraft = false): PaperSheet {
  const { unit, place, body } = TIERS[tier];
  const takesAddressees = layout === 'letter' || layout === 'invitation';
  const symbol = '27/TB-TTHĐND';
  return {
    layout,
    superior: ['HỘI ĐỒNG NHÂN DÂN', unit],
    issuer: ['THƯỜNG TRỰC'],
    number: `Số: ${symbol}`,
    placeAndDate: `${place}, ngày 22 tháng 11 năm 2026`,
    title: heading?.title ?? null,
    subject: 'chủ trương sử dụng nguồn dự phòng ngân sách khắc phục sạt lở bờ sông',
    addressees: takesAddressees
      ? ['- Ủy ban nhân dân tỉnh;', '- Sở Nông nghiệp và Môi trường.']
      : [],
    basis: ['Căn cứ Luật Tổ chức chính quyền địa phương;'],
    blocks: BLOCKS,
    authority: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Nguyễn Thị Hồng Ngọc',
    secretary: 'Trần Thị Hoài Lam',
    attachedTo: `Kèm theo Văn bản số ${symbol} ngày 22 tháng 11 năm 2026 của ${body}`,
    recipients: ['- Như trên;', '- Lưu: VT.'],
    isDraft,
  };
}

const CASES = paperKinds().flatMap((spec) =>
  (['province', 'commune'] as const).map((tier) => [spec.kind, tier, spec] as const),
);

const PAGE_NUMBER = 842 - 18 * MM;
const isOfBody = ({ y }: PdfWord) => y < PAGE_NUMBER;
const inMm = (points: number) => points / MM;
const wordsIn = (pages: readonly PdfPage[]) => pages.flatMap(({ words }) => words);
const squeezed = (words: string) => words.normalize('NFC').replaceAll(/[\s\u200B]/g, '');

function lookIn(words: readonly PdfWord[], start: string): string {
  const word = words.find(({ text }) => text.startsWith(start));
  return `${word?.font.replace('Tinos-', '')} ${Math.round(word?.size ?? 0)}`;
}

/** The decree's table of parts: what each is set in. */
const LOOKS = {
  'HỘI ĐỒNG NHÂN DÂN': 'Regular 12',
  'THƯỜNG TRỰC': 'Bold 12',
  'CỘNG HÒA XÃ HỘI': 'Bold 12',
  'Độc lập - Tự do': 'Bold 13',
  'Số:': 'Regular 13',
  'Căn cứ Luật': 'Italic 14',
  'Mở đầu.': 'Regular 14',
  '1. Công tác': 'Bold 14',
  '1.1. Giao': 'Regular 14',
  '+ Giao': 'Regular 14',
  'Phụ lục I': 'Bold 14',
  'NHIỆM VỤ GIAO': 'Bold 14',
  '(Kèm theo': 'Italic 13',
  'Nguyễn Thị': 'Bold 14',
  'Nơi nhận:': 'BoldItalic 12',
  '- Lưu: VT': 'Regular 11',
} as const;

function ownLooks({ heading, layout }: PaperKindSpec): Readonly<Record<string, string>> {
  return {
    ...(heading === null
      ? { 'V/v chủ trương': 'Regular 12' }
      : { [heading.title]: 'Bold 14', 'chủ trương sử dụng': 'Bold 14' }),
    ...(layout === 'minutes'
      ? { 'THƯ KÝ': 'Bold 14', 'CHỦ TỌA': 'Bold 14' }
      : { 'TM. THƯỜNG TRỰC': 'Bold 14', 'KT. CHỦ TỊCH': 'Bold 14' }),
    ...(layout === 'letter' || layout === 'invitation' ? { 'Kính gửi': 'Regular 14' } : {}),
  };
}

describe.each(CASES)('%s of a %s', (_, tier, spec) => {
  const sheet = sheetFor(spec, tier);
  let pages: readonly PdfPage[];
  let docx: Buffer;
  beforeAll(async () => {
    pages = await pdfPages(await sheetPdf(sheet));
    docx = await sheetDocx(sheet, null);
  });

  it('keeps its margins on every page: 20–25 above and below, 30–35 left, 15–20 right', () => {
    for (const { view, words } of pages) {
      const body = words.filter(isOfBody);
      const top = inMm(842 - Math.max(...body.map(({ y, size }) => y + 0.9 * size)));
      expect(view.map(Math.round)).toEqual([0, 0, 595, 842]);
      expect(top).toBeGreaterThanOrEqual(19.5);
      expect(top).toBeLessThanOrEqual(25);
      expect(inMm(Math.min(...body.map(({ y }) => y)))).toBeGreaterThanOrEqual(20);
      expect(inMm(595.28 - Math.max(...body.map(({ right }) => right)))).toBeGreaterThan(19.5);
      const left = inMm(Math.min(...body.map(({ x }) => x)));
      expect(left).toBeGreaterThanOrEqual(29.9);
      expect(left).toBeLessThanOrEqual(35);
    }
  });

  it('sets each part in its size and style', () => {
    const words = wordsIn(pages);
    for (const [start, look] of Object.entries({ ...LOOKS, ...ownLooks(spec) }))
      expect([start, lookIn(words, start)]).toEqual([start, look]);
    const place = `${TIERS[tier].place}, ngày`;
    expect(lookIn(words, place)).toBe('Italic 13');
  });

  it('indents what begins a paragraph, and stands its head where it belongs', () => {
    const words = wordsIn(pages);
    const at = (start: string) => words.find(({ text }) => text.startsWith(start));
    for (const start of ['Mở đầu.', '1. Công', '1.1. Giao', '+ Giao'])
      expect(inMm(at(start)?.x ?? 0)).toBeCloseTo(42.7, 0);
    expect(at('Số:')?.y).toBeCloseTo(at(`${TIERS[tier].place}, ngày`)?.y ?? 0, 0);
    expect(at('HỘI ĐỒNG')?.y).toBeCloseTo(at('CỘNG HÒA')?.y ?? 0, 0);
    expect(at('Nguyễn Thị')?.x).toBeGreaterThan(297);
  });

  it('rules below the issuing body, the motto and what it is about', () => {
    const [first] = pages;
    const ruleBelow = (start: string) => {
      const word = first?.words.find(({ text }) => text.startsWith(start));
      const rule = first?.rules.find(
        ({ x, right, y }) =>
          word && y < word.y && word.y - y < 9 && x >= word.x - 1 && right <= word.right + 1,
      );
      return word && rule ? (rule.right - rule.x) / (word.right - word.x) : 0;
    };
    expect(ruleBelow('Độc lập')).toBeCloseTo(1, 1);
    expect(ruleBelow('THƯỜNG TRỰC')).toBeGreaterThanOrEqual(1 / 3);
    expect(ruleBelow('THƯỜNG TRỰC')).toBeLessThanOrEqual(1 / 2);
    if (spec.heading === null) return;
    const about = first?.words.filter(({ size, font }) => size === 14 && font === 'Tinos-Bold');
    const longest = Math.max(...(about ?? []).map(({ x, right }) => right - x));
    const below = first?.rules.find(({ y }) => y < (about?.at(1)?.y ?? 0));
    const share = below ? (below.right - below.x) / longest : 0;
    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(1 / 2);
  });

  it('numbers its pages top centre from the second on, each annex by itself', () => {
    const numbers = pages.map(({ words }) => words.filter((word) => !isOfBody(word)));
    const opens = pages.map(({ words }) => words.some(({ text }) => /^Phụ lục I+$/.test(text)));
    let expected = 0;
    for (const [index, shown] of numbers.entries()) {
      expected = index === 0 || opens[index] ? 1 : expected + 1;
      expect(shown.map(({ text }) => text)).toEqual(expected === 1 ? [] : [String(expected)]);
      for (const { x, right, size } of shown) {
        expect(inMm((x + right) / 2)).toBeCloseTo(110, 0);
        expect(size).toBe(14);
      }
    }
    expect(opens.filter(Boolean)).toHaveLength(2);
    expect(Math.max(...numbers.flat().map(({ text }) => Number(text)))).toBeGreaterThan(1);
  });

  it('says the same words in the same order in Word', async () => {
    const heads = squeezed(HEAD.join(''));
    const once = (text: string) => squeezed(text).replaceAll('\u2011', '-').replaceAll(heads, '');
    const drawn = pages.map(({ words }) => words.filter(isOfBody).map(({ text }) => text));
    const { value } = await extractRawText({ buffer: docx });
    expect([...once(value).matchAll(/.{1,80}/gu)].map(String)).toEqual(
      [...once(drawn.flat().join('')).matchAll(/.{1,80}/gu)].map(String),
    );
  });

  it('is laid out alike in Word', async () => {
    const zip = await Zip.load(docx);
    const body = await zip.getFile('word/document.xml').getContentText();
    const styles = await zip.getFile('word/styles.xml').getContentText();
    for (const [start, look] of Object.entries({ ...LOOKS, ...ownLooks(spec) }))
      expect([start, wordLook(body, styles, start)]).toEqual([start, look]);
    const margins = [...body.matchAll(/<w:pgMar [^>]*>/g)].map(([found]) => found);
    expect(margins).toHaveLength(3);
    for (const margin of margins) {
      const of = (side: string) =>
        Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]) / 1440) * 25.4);
      expect(['top', 'bottom', 'left', 'right'].map(of)).toEqual([20, 20, 30, 20]);
    }
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(3);
    expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    const [, first] = /<w:headerReference w:type="first" r:id="([^"]+)"/.exec(body) ?? [];
    const [, other] = /<w:headerReference w:type="default" r:id="([^"]+)"/.exec(body) ?? [];
    expect(await headerText(zip, first ?? '')).not.toContain('PAGE');
    expect(await headerText(zip, other ?? '')).toMatch(/w:jc w:val="center"[\s\S]*PAGE/);
  });
});

async function headerText(zip: Zip, id: string): Promise<string> {
  const rels = await zip.getFile('word/_rels/document.xml.rels').getContentText();
  const [relation = ''] =
    rels.match(/<Relationship [^>]*>/g)?.filter((one) => one.includes(`Id="${id}"`)) ?? [];
  const [, target] = /Target="([^"]+)"/.exec(relation) ?? [];
  return await zip.getFile(`word/${target}`).getContentText();
}

/** What a run of a Word file is set in: by itself, else by the style of its paragraph. */
function wordLook(body: string, styles: string, start: string): string {
  const paragraphs = body.match(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g) ?? [];
  const words = (xml: string) => xml.replaceAll(/<[^>]+>/g, '');
  const found =
    paragraphs.find((one) => words(one).startsWith(start)) ??
    paragraphs.find((one) => words(one).includes(start)) ??
    '';
  const [own = ''] = /<w:r><w:rPr>[\s\S]*?<\/w:rPr>/.exec(found) ?? [];
  const [, id] = /<w:pStyle w:val="([^"]+)"/.exec(found) ?? [];
  const [style = ''] = new RegExp(`w:styleId="${id}"[\\s\\S]*?</w:style>`).exec(styles) ?? [];
  const isOn = (tag: string) => {
    const said = [own, style].map((xml) =>
      new RegExp(`<w:${tag}(?: w:val="([^"]+)")?/>`).exec(xml),
    );
    const first = said.find((one) => one !== null);
    return first !== undefined && first?.[1] !== '0' && first?.[1] !== 'false';
  };
  const size = /<w:sz w:val="(\d+)"/.exec(own) ?? /<w:sz w:val="(\d+)"/.exec(style);
  const face = `${isOn('b') ? 'Bold' : ''}${isOn('i') ? 'Italic' : ''}` || 'Regular';
  return `${face} ${Number(size?.[1]) / 2}`;
}

describe('a draft', () => {
  it.each(paperKinds().map((spec) => [spec.kind, spec] as const))(
    '%s says so below its number, and only as long as it is one',
    async (_, spec) => {
      const says = async (isDraft: boolean) => {
        const sheet = sheetFor(spec, 'province', isDraft);
        const { value } = await extractRawText({ buffer: await sheetDocx(sheet, null) });
        const [page] = await pdfPages(await sheetPdf(sheet));
        return [value.includes('DỰ THẢO'), page?.words.some(({ text }) => text === 'DỰ THẢO')];
      };
      expect(await says(true)).toEqual([true, true]);
      expect(await says(false)).toEqual([false, false]);
    },
  );
});

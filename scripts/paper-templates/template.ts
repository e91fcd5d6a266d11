import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IParagraphStyleOptions } from 'docx';

export const LAYOUTS = ['notice', 'letter', 'invitation', 'minutes', 'programme'] as const;
type Layout = (typeof LAYOUTS)[number];

const mm = (value: number) => Math.round((value / 25.4) * 1440);
const LEFT = mm(30);
const RIGHT = mm(20);
const TEXT_WIDTH = mm(210) - LEFT - RIGHT;
const HEAD_LEFT = Math.round(TEXT_WIDTH * 0.42);

const FONT = { name: 'Times New Roman' };

const FRAME = { style: BorderStyle.SINGLE, size: 6, space: 3, color: '000000' };

interface Look {
  readonly border?: typeof FRAME;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const run = (text: string, { size, ...look }: Look) =>
  new TextRun({ text, font: FONT.name, size: size * 2, color: '000000', ...look });

const tight = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };

const centred = (text: string, look: Look, more: object = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: tight,
    children: [run(text, look)],
    ...more,
  });

const left = (text: string, look: Look, more: object = {}) =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: tight,
    children: [run(text, look)],
    ...more,
  });

/** A rule of a share of the cell's width: a thin paragraph with a border above, indented on both sides. */
const rule = (width: number, within: number) =>
  new Paragraph({
    spacing: { before: 60, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    indent: { left: Math.round((within - width) / 2), right: Math.round((within - width) / 2) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const cell = (width: number, children: Paragraph[]) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    verticalAlign: VerticalAlignTable.TOP,
    children,
  });

const twoColumns = (
  widths: readonly [number, number],
  rows: readonly [Paragraph[], Paragraph[]][],
) =>
  new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: rows.map(
      ([first, second]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(widths[0], first), cell(widths[1], second)],
        }),
    ),
  });

/** Issuing body and country, number and place: decree 30/2020, annex I, parts 1 to 4. */
function head(layout: Layout): Table {
  const right = TEXT_WIDTH - HEAD_LEFT;
  // Without words nothing is seen of its line.
  const unseen = { spacing: { ...tight, before: 80 }, run: { size: 2 } };
  const apart = { spacing: { ...tight, before: 120 } };
  const below = layout === 'letter' ? [centred('{trích yếu}', { size: 12 }, apart)] : [];
  return twoColumns(
    [HEAD_LEFT, right],
    [
      [
        [
          centred('{cơ quan cấp trên}', { size: 12 }, { run: { size: 2 } }),
          centred('{cơ quan ban hành}', { size: 12, bold: true }),
          rule(HEAD_LEFT * 0.2, HEAD_LEFT),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
          rule(mm(56.5), right),
        ],
      ],
      [
        [
          centred('{số ký hiệu}', { size: 13 }, { spacing: { ...tight, before: 80 } }),
          ...below,
          centred('{dự thảo}', { size: 12, bold: true, border: FRAME }, unseen),
        ],
        [
          centred(
            '{địa danh ngày tháng}',
            { size: 13, italics: true },
            { spacing: { ...tight, before: 80 } },
          ),
        ],
      ],
    ],
  );
}

function title(layout: Layout): Paragraph[] {
  const addressees = new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { ...tight, before: 120, after: 120 },
    // Several stand below each other, under the colon.
    indent: { left: mm(20 + 19.5), hanging: mm(19.5) },
    children: [run('{kính gửi}', { size: 14 })],
  });
  if (layout === 'letter') return [addressees];
  return [
    centred('{tên loại}', { size: 14, bold: true }, { spacing: { ...tight, before: 240 } }),
    centred('{trích yếu}', { size: 14, bold: true }, { indent: { left: mm(10), right: mm(10) } }),
    left('{kẻ trích yếu}', { size: 8 }),
    ...(layout === 'invitation' ? [addressees] : []),
  ];
}

const body = () => [left('{căn cứ}', { size: 14 }), left('{nội dung}', { size: 14 })];

const room = () => [1, 2, 3, 4].map(() => centred('', { size: 14 }));

const signer = (authority: string, name: string) => [
  centred(authority, { size: 14, bold: true }),
  ...room(),
  centred(name, { size: 14, bold: true }),
];

const recipients = () => [
  left('Nơi nhận:', { size: 12, bold: true, italics: true }),
  left('{nơi nhận}', { size: 11 }),
];

function foot(layout: Layout): (Paragraph | Table)[] {
  const half = Math.round(TEXT_WIDTH / 2);
  const gap = left('', { size: 8 }, { keepNext: true });
  if (layout !== 'minutes') {
    const sides: [Paragraph[], Paragraph[]] = [
      recipients(),
      signer('{quyền hạn chức vụ}', '{người ký}'),
    ];
    return [gap, twoColumns([half, half], [sides])];
  }
  const sides: [Paragraph[], Paragraph[]] = [
    signer('THƯ KÝ', '{thư ký}'),
    signer('CHỦ TỌA', '{người ký}'),
  ];
  return [gap, twoColumns([half, half], [sides]), gap, ...recipients()];
}

/** Their pages come behind the signature; without annexes a line of no height is left. */
const annexes = () => left('{phụ lục}', { size: 8 });

const style = (
  id: string,
  name: string,
  look: Look,
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions & { id: string; name: string } => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: {
    font: FONT.name,
    size: look.size * 2,
    bold: look.bold ?? false,
    italics: look.italics ?? false,
  },
  paragraph,
});

const justified = (indent: object, more: object = {}) => ({
  alignment: AlignmentType.JUSTIFIED,
  spacing: { before: 120, after: 0, line: 248, lineRule: LineRuleType.AUTO },
  indent,
  ...more,
});

const first = { firstLine: mm(12.7) };

/** The styles the body is written in; an office changes them in Word. Ids as in `placeholders.ts`. */
const STYLES = [
  style('NghiSuDoan', 'Nghị Sự – Đoạn', { size: 14 }, justified(first)),
  style(
    'NghiSuMuc',
    'Nghị Sự – Mục',
    { size: 14, bold: true },
    justified(first, { keepNext: true }),
  ),
  style('NghiSuDiem', 'Nghị Sự – Điểm', { size: 14 }, justified(first)),
  style('NghiSuDiem2', 'Nghị Sự – Điểm cấp hai', { size: 14 }, justified(first)),
  style('NghiSuCanCu', 'Nghị Sự – Căn cứ', { size: 14, italics: true }, justified(first)),
  style('NghiSuBang', 'Nghị Sự – Ô bảng', { size: 13 }, { spacing: { before: 40, after: 40 } }),
  style(
    'NghiSuBangDau',
    'Nghị Sự – Đầu bảng',
    { size: 13, bold: true },
    { alignment: AlignmentType.CENTER, spacing: { before: 40, after: 40 } },
  ),
];

export async function wordTemplate(layout: Layout): Promise<Buffer> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT.name, size: 28 })],
  });
  const document = new Document({
    creator: 'Nghị Sự',
    lastModifiedBy: 'Nghị Sự',
    title: `Mẫu ${layout}`,
    styles: {
      default: { document: { run: { font: FONT.name, size: 28, language: { value: 'vi-VN' } } } },
      paragraphStyles: STYLES,
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(20),
              bottom: mm(20),
              left: LEFT,
              right: RIGHT,
              header: mm(10),
              footer: mm(10),
            },
          },
        },
        // The first page has a header of its own, empty: no number stands on it.
        headers: {
          first: new Header({ children: [] }),
          default: new Header({ children: [number] }),
        },
        children: [head(layout), ...title(layout), ...body(), ...foot(layout), annexes()],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

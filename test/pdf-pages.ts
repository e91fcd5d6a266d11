import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';

export interface PdfWord {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
}

/** A horizontal line that was drawn, in points from the lower left corner. */
export interface PdfRule {
  readonly x: number;
  readonly right: number;
  readonly y: number;
}

export interface PdfPage {
  readonly view: readonly number[];
  readonly words: readonly PdfWord[];
  readonly rules: readonly PdfRule[];
}

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** What stands on each page of a PDF, where, in which type. */
export async function pdfPages(bytes: Buffer): Promise<readonly PdfPage[]> {
  const data = new Uint8Array(bytes);
  const pdf = await getDocument({ data, verbosity: 0, fontExtraProperties: true }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => await pdf.getPage(index + 1)),
  );
  return await Promise.all(
    pages.map(async (page) => ({
      view: page.view,
      words: await wordsOf(page),
      rules: await rulesOf(page),
    })),
  );
}

async function wordsOf(page: PDFPageProxy): Promise<readonly PdfWord[]> {
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    const font = page.commonObjs.get(item.fontName) as { name: string };
    const name = font.name.replace(/^[A-Z]+\+/, '');
    return [{ text: item.str, font: name, size, x, y, right: x + item.width }];
  });
}

type Place = readonly [number, number, number, number, number, number];

/** `b` drawn within `a`. */
function within(a: Place, b: Place): Place {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

async function rulesOf(page: PDFPageProxy): Promise<readonly PdfRule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const kept: Place[] = [];
  const rules: PdfRule[] = [];
  let place: Place = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === OPS.save) kept.push(place);
    else if (operator === OPS.restore) place = kept.pop() ?? place;
    else if (operator === OPS.transform) place = within(place, args as unknown as Place);
    else if (operator === OPS.constructPath) rules.push(...ruleIn(place, args?.[2]));
  }
  return rules;
}

/** The box of a path without height is a horizontal line. */
function ruleIn(place: Place, box: unknown): readonly PdfRule[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box as ArrayLike<number> & Iterable<number>;
  if (Math.abs(y1 - y0) > 0.01 || x1 - x0 < 1) return [];
  const from = within(place, [1, 0, 0, 1, x0, y0]);
  const to = within(place, [1, 0, 0, 1, x1, y1]);
  return [{ x: from[4], right: to[4], y: from[5] }];
}

import { open } from 'node:fs/promises';
import { wideEncoding } from './encoding.ts';
import { sheetFailure } from './failures.ts';
import type { SheetRefusal } from './failures.ts';
import type { SheetLimits } from './limits.ts';
import type { SheetSource } from './row.ts';

const MB = 1_048_576;
const START_BYTES = 4_096;

const STARTS: readonly (readonly [hex: string, refusal: SheetRefusal])[] = [
  ['25504446', 'sheets.pdf'],
  ['89504e47', 'sheets.picture'],
  ['ffd8ff', 'sheets.picture'],
  ['47494638', 'sheets.picture'],
  ['424d', 'sheets.picture'],
  ['49492a00', 'sheets.picture'],
  ['4d4d002a', 'sheets.picture'],
  ['52617221', 'sheets.archive'],
  ['377abcaf', 'sheets.archive'],
  ['1f8b', 'sheets.archive'],
  ['7b5c727466', 'sheets.word'],
  ['0908', 'sheets.old_excel'],
  ['0904', 'sheets.old_excel'],
  ['0902', 'sheets.old_excel'],
];
const OLE_MARK = 'd0cf11e0a1b11ae1';
const ZIP_MARKS = ['504b0304', '504b0506', '504b0708'];

/** What the bytes are, never what the name says; what is neither text nor a zip is refused by name. */
export async function fileKindOf(
  source: SheetSource,
  limits: SheetLimits,
): Promise<'csv' | 'xlsx'> {
  const refuse = (code: SheetRefusal, facts: Readonly<Record<string, number>> = {}) =>
    sheetFailure('InvalidInput', code, { name: source.name, ...facts });
  const { start, size, ole } = await startOf(source.path);
  if (size === 0) throw refuse('sheets.empty');
  if (size > limits.fileBytes) {
    throw refuse('sheets.too_large', { limit: Math.round(limits.fileBytes / MB) });
  }
  const hex = start.toString('hex');
  if (ZIP_MARKS.some((mark) => hex.startsWith(mark))) return 'xlsx';
  if (ole) throw refuse(ole);
  const known = STARTS.find(([mark]) => hex.startsWith(mark));
  if (known) throw refuse(known[1]);
  if (isPicture(start)) throw refuse('sheets.picture');
  if (isMarkup(start)) throw refuse('sheets.web_page');
  if (isBinary(start)) throw refuse('sheets.unknown');
  return 'csv';
}

async function startOf(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(Math.min(size, START_BYTES));
    await file.read(start, 0, start.length, 0);
    const isOle = start.toString('hex', 0, 8) === OLE_MARK;
    return { start, size, ole: isOle ? await oleKind(path) : null };
  } finally {
    await file.close();
  }
}

/** One container for locked workbooks, old Excel, old Word and mail: the names in it tell which. */
async function oleKind(path: string): Promise<SheetRefusal> {
  const names = {
    'sheets.password': Buffer.from('EncryptedPackage', 'utf16le'),
    'sheets.word': Buffer.from('WordDocument', 'utf16le'),
    'sheets.old_excel': Buffer.from('Workbook', 'utf16le'),
  } as const;
  const found = new Set<string>();
  let rest = Buffer.alloc(0);
  const file = await open(path);
  for await (const chunk of file.createReadStream({ end: 50 * MB })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    for (const [code, name] of Object.entries(names)) if (bytes.includes(name)) found.add(code);
    rest = bytes.subarray(-64);
  }
  const codes = Object.keys(names) as (keyof typeof names)[];
  return codes.find((code) => found.has(code)) ?? 'sheets.old_excel';
}

function isPicture(start: Buffer): boolean {
  const text = start.toString('latin1', 0, 16);
  return /^RIFF....WEBP/s.test(text) || /^....ftyp(heic|heix|mif1|avif)/s.test(text);
}

function isMarkup(start: Buffer): boolean {
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  const text = start.toString(isWide ? 'utf16le' : 'utf8');
  return /^[\uFEFF\s]*<(?:\?xml|!doctype|!--|html|head|body|table|meta|style|div|workbook)/i.test(
    text,
  );
}

function isBinary(start: Buffer): boolean {
  if (wideEncoding(start) !== null) return false;
  return start.filter((byte) => byte === 0 || isControl(byte)).length > start.length / 200 + 1;
}

function isControl(byte: number): boolean {
  return byte > 0 && byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1f].includes(byte);
}

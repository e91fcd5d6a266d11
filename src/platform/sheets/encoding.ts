import { open } from 'node:fs/promises';
import { oldFontOf } from './old-fonts.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
export type EncodingFound =
  | { readonly encoding: Encoding }
  | { readonly refused: 'unknown' | 'TCVN3' | 'VNI' | 'mangled' };

const SAMPLE_BYTES = 262_144;

/** The encoding of a text file, by its bytes; reads it once from end to end. */
export async function encodingOf(path: string): Promise<EncodingFound> {
  const file = await open(path);
  try {
    const chunk = Buffer.alloc(65_536);
    const { bytesRead } = await file.read(chunk, 0, chunk.length, 0);
    const marked = wideEncoding(chunk.subarray(0, bytesRead));
    if (marked) return { encoding: marked };
  } finally {
    await file.close();
  }
  return readWhole(path);
}

/** UTF-16, by the mark at the start or by the zeros between its letters. */
export function wideEncoding(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return zeroEncoding(start);
}

// UTF-16 without its mark: every second byte of plain letters, commas and line ends is zero.
function zeroEncoding(start: Buffer): Encoding | null {
  const even = start.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = start.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (odd > start.length / 8 && even < odd / 20) return 'utf-16le';
  if (even > start.length / 8 && odd < even / 20) return 'utf-16be';
  return null;
}

async function readWhole(path: string): Promise<EncodingFound> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const samples: Buffer[] = [];
  let sampled = 0;
  let isUtf8 = true;
  const file = await open(path);
  for await (const chunk of file.createReadStream({ highWaterMark: 65_536 })) {
    const bytes = chunk as Buffer;
    isUtf8 &&= accepts(decoder, bytes);
    if (sampled < SAMPLE_BYTES && bytes.some((byte) => byte > 0x7f)) {
      samples.push(bytes);
      sampled += bytes.length;
    }
    if (!isUtf8 && sampled >= SAMPLE_BYTES) break;
  }
  if (isUtf8 && accepts(decoder, null)) return { encoding: 'utf-8' };
  return eightBitEncoding(Buffer.concat(samples));
}

function accepts(decoder: TextDecoder, bytes: Buffer | null): boolean {
  try {
    if (bytes) decoder.decode(bytes, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

// Frequent syllables that cannot come out of another encoding's bytes by chance.
const FREQUENT =
  /(?<!\p{L})(?:của|và|các|không|được|người|để|nghị|đã|với|những|đến|này|một|địa|số|về|đường|tại|thôn|xã|điện|nước|cấp|chưa|nhiều|kỳ|lĩnh|vực|nội|cơ|phường|tỉnh|huyện)(?!\p{L})/giu;

function eightBitEncoding(sample: Buffer): EncodingFound {
  const text = new TextDecoder('windows-1258').decode(sample).normalize('NFC');
  const words = text.match(FREQUENT)?.length ?? 0;
  const broken = text.match(/á»|áº|Ä‘|Æ°/g)?.length ?? 0;
  if (words >= 2 && words > broken) return { encoding: 'windows-1258' };
  const old = oldFontOf(new TextDecoder('windows-1252').decode(sample));
  return { refused: old === 'TCVN3' || old === 'VNI' ? old : 'unknown' };
}

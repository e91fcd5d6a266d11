import type { Metadata } from 'sharp';

const MB = 1_048_576;
/** A picture that can be drawn line by line takes this much, however large it is; measured. */
const LINE_BY_LINE = 60 * MB;

type Facts = Pick<Metadata, 'format' | 'width' | 'height' | 'channels' | 'depth' | 'isProgressive'>;

/** The memory that drawing a photo anew takes at most: some kinds must be unpacked whole. Measured with libvips 8. */
export function weightOf(bytes: Buffer, facts: Facts): number {
  const pixels = facts.width * facts.height;
  if (facts.format === 'jpeg') {
    if (isOneScan(bytes)) return LINE_BY_LINE;
    return Math.max(LINE_BY_LINE, pixels * (2.2 * (facts.channels ?? 3)));
  }
  if (facts.format === 'png') {
    if (!facts.isProgressive) return LINE_BY_LINE;
    const wide = facts.depth === 'ushort' ? 2 : 1;
    return Math.max(LINE_BY_LINE, pixels * (facts.channels ?? 4) * wide * 1.25);
  }
  return Math.max(LINE_BY_LINE, pixels * 6);
}

const [MARK, START_OF_SCAN] = [0xff, 0xda];
const FRAMES = new Set([0xc0, 0xc1]);
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG that holds all its colours in one pass, as cameras write it; others are kept whole till the last. */
function isOneScan(bytes: Buffer): boolean {
  let colours = 0;
  for (let at = 2; at + 10 < bytes.length && bytes[at] === MARK;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === MARK) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return colours > 0 && bytes[at + 4] === colours;
    if (isFrame(marker) && !FRAMES.has(marker)) return false;
    if (isFrame(marker)) colours = bytes[at + 9] ?? 0;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

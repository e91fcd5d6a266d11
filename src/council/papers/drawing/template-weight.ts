import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** What a template may unpack to: it is read whole, as a tree, in the process that serves everybody. */
const MOST = { parts: 500, bytes: 32 * 1_048_576, wordBytes: 6 * 1_048_576, tags: 60_000 };

const IS_WORDS = /\.(?:xml|rels)$/i;
const OPENING = 0x3c;

/**
 * Whether it unpacks within bounds, counted as it is unpacked: what it says of itself may be untrue. The
 * directory must end the file, so that every reader finds the same one.
 */
export async function isLight(bytes: Buffer): Promise<boolean> {
  if (!endsWithDirectory(bytes)) return false;
  const zip = await fromBufferPromise(bytes).catch(() => null);
  if (!zip || zip.entryCount > MOST.parts) return false;
  const sum = { bytes: 0, wordBytes: 0, tags: 0 };
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted() || !(await counted(zip, entry, sum))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function counted(
  zip: ZipFile,
  entry: Entry,
  sum: { bytes: number; wordBytes: number; tags: number },
): Promise<boolean> {
  const isWords = IS_WORDS.test(entry.fileName);
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) {
    const part = piece as Buffer;
    sum.bytes += part.length;
    if (isWords) {
      sum.wordBytes += part.length;
      for (const byte of part) if (byte === OPENING) sum.tags += 1;
    }
    if (sum.bytes > MOST.bytes || sum.wordBytes > MOST.wordBytes || sum.tags > MOST.tags)
      return false;
  }
  return true;
}

const END = { mark: 0x06054b50, size: 22 };

function endsWithDirectory(bytes: Buffer): boolean {
  const at = bytes.length - END.size;
  if (at < 0 || bytes.readUInt32LE(at) !== END.mark) return false;
  return bytes.readUInt32LE(at + 12) + bytes.readUInt32LE(at + 16) === at;
}

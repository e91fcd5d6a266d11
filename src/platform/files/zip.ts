export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const COMMENT_MAX = 0xffff;
const ENTRIES_MAX = 10_000;

/** What a zip file says it contains, read from its directory; nothing is unpacked. Null when damaged. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > ENTRIES_MAX) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - END_SIZE - COMMENT_MAX);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_MARK) return at;
  }
  return null;
}

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 30 && bytes.readUInt32LE(0) === LOCAL_MARK;
}

/** OpenDocument names its type in a first entry that is stored as it is. */
export function openDocumentType(bytes: Buffer): string | null {
  const nameLength = bytes.readUInt16LE(26);
  const name = bytes.toString('latin1', 30, 30 + nameLength);
  const isStored = bytes.readUInt16LE(8) === 0;
  if (name !== 'mimetype' || !isStored) return null;
  const start = 30 + nameLength + bytes.readUInt16LE(28);
  return bytes.toString('latin1', start, start + Math.min(100, bytes.readUInt32LE(18)));
}

const BOMB_BYTES = 400 * 1_048_576;
const BOMB_RATIO = 150;
const BOMB_RATIO_FROM = 60 * 1_048_576;

/** Whether it says that it would unpack to an unreasonable size. */
export function isBomb(entries: readonly ZipEntry[], packedBytes: number): boolean {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return bytes > BOMB_BYTES || (bytes > BOMB_RATIO_FROM && bytes / packedBytes > BOMB_RATIO);
}

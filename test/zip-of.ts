import { crc32, deflateRawSync } from 'node:zlib';

interface ZipClaims {
  /** What the directory says each entry unpacks to. */
  readonly claim?: number;
  readonly deflated?: boolean;
  /** Says of every entry that it is locked by a password. */
  readonly locked?: boolean;
}

/** A small zip file of the entries in the order given, stored as they are unless `deflated`. */
export function zipOf(
  entries: Readonly<Record<string, string>>,
  { claim, deflated = false, locked = false }: ZipClaims = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const plain = Buffer.from(text);
    const content = deflated ? deflateRawSync(plain) : plain;
    const [flags, method] = [locked ? 1 : 0, deflated ? 8 : 0];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    sizes(local, 14, plain, content.length, claim);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    sizes(entry, 16, plain, content.length, claim);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), content);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  const directoryBytes = Buffer.concat(directory);
  const count = Object.keys(entries).length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directoryBytes, end]);
}

function sizes(
  header: Buffer,
  at: number,
  plain: Buffer,
  packed: number,
  claim: number | undefined,
): void {
  header.writeUInt32LE(crc32(plain), at);
  header.writeUInt32LE(packed, at + 4);
  header.writeUInt32LE(claim ?? plain.length, at + 8);
}

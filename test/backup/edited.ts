import { readFileSync, writeFileSync } from 'node:fs';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';

export interface Part {
  readonly name: string;
  readonly data: Buffer;
  readonly type?: 'file' | 'symlink' | 'directory';
}

/** Every entry of a backup. */
export async function partsOf(file: string): Promise<Part[]> {
  const archive = extract();
  archive.end(zstdDecompressSync(readFileSync(file)));
  const parts: Part[] = [];
  for await (const entry of archive) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
    parts.push({ name: entry.header.name, data: Buffer.concat(chunks) });
  }
  return parts;
}

export async function writeParts(file: string, parts: readonly Part[]): Promise<void> {
  const archive = pack();
  for (const { name, data, type = 'file' } of parts)
    if (type === 'symlink') archive.entry({ name, type, linkname: '/etc/passwd' });
    else archive.entry({ name, type }, data);
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  writeFileSync(file, zstdCompressSync(Buffer.concat(chunks)));
}

/** The parts with one of them as JSON changed in place. */
export function withJson<T>(
  parts: readonly Part[],
  name: string,
  change: (value: T) => void,
): Part[] {
  return parts.map((part) => {
    if (part.name !== name) return part;
    const value = JSON.parse(part.data.toString()) as T;
    change(value);
    return { ...part, data: Buffer.from(JSON.stringify(value)) };
  });
}

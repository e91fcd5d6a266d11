import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Extract, ExtractEvents, Header } from 'tar-stream';
import type { z } from 'zod';
import { StartFailure } from '../start-failure.ts';
import { contentRefused, damaged, notABackup, readingFailed } from './failures.ts';
import {
  FILES,
  FORMAT,
  Head,
  HEAD,
  JOBS,
  ListedFile,
  LISTS,
  Manifest,
  MANIFEST,
  tableFolder,
} from './format.ts';
import type { Sum } from './format.ts';
import { Meter, sameSum } from './meter.ts';

type Bytes = AsyncGenerator<Uint8Array>;
type Entry = AsyncIterable<Uint8Array> & { readonly header: Header };

/** Gets the parts of a backup in their order; everything it was given counts only once reading has ended well. */
export interface Receiver {
  begin?(head: Head): Promise<void>;
  table?(table: Head['tables'][number], rows: Bytes): Promise<void>;
  jobs?(lines: Bytes): Promise<void>;
  file?(path: string, content: Bytes): Promise<void>;
}

export interface Contents {
  readonly head: Head;
  readonly manifest: Manifest;
}

/** Reads a backup whole and compares every count and hash. */
export async function readBackup(path: string, receiver: Receiver): Promise<Contents> {
  await expectArchive(path);
  const entries = extract();
  const stop = new AbortController();
  const { signal } = stop;
  const reading = pipeline(createReadStream(path), createZstdDecompress(), entries, { signal });
  reading.catch(() => undefined);
  try {
    const contents = await new BackupReader(path, entriesOf(entries), receiver).read();
    await reading.catch((error: unknown) => {
      throw readingFailed(error, path);
    });
    return contents;
  } finally {
    stop.abort();
  }
}

/** What streams through is bytes; the stream's own types do not say so. */
async function* entriesOf(archive: Extract<ExtractEvents>): AsyncGenerator<Entry> {
  for await (const entry of archive) yield entry as unknown as Entry;
}

const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

async function expectArchive(path: string): Promise<void> {
  try {
    const file = await open(path);
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
    if (!buffer.equals(MAGIC)) throw notABackup(path);
  } catch (error) {
    throw readingFailed(error, path);
  }
}

const WHOLE_PATH = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}-[0-9a-f-]{36}(\.clean)?$/;

/** A folder ends with a slash. */
const isIn = (name: string, place: string): boolean =>
  place.endsWith('/') ? name.startsWith(place) : name === place;

class BackupReader {
  readonly #path: string;
  readonly #entries: AsyncIterator<Entry>;
  readonly #receiver: Receiver;
  readonly #files = { count: 0, bytes: 0, lists: new Meter() };
  readonly #unlisted = new Map<string, ListedFile>();
  #entry: Entry | null = null;

  constructor(path: string, entries: AsyncIterable<Entry>, receiver: Receiver) {
    this.#path = path;
    this.#entries = entries[Symbol.asyncIterator]();
    this.#receiver = receiver;
  }

  async read(): Promise<Contents> {
    await this.#advance();
    const headText = await this.#text(HEAD);
    const head = this.#headFrom(headText);
    await this.#receiver.begin?.(head);
    const tables: Record<string, Sum> = {};
    for (const table of head.tables)
      tables[table.name] = await this.#metered(tableFolder(table.name), async (rows) => {
        await this.#receiver.table?.(table, rows);
      });
    const jobs = await this.#metered(JOBS, async (lines) => await this.#receiver.jobs?.(lines));
    await this.#readFiles();
    const manifest = this.#parsed(Manifest, await this.#text(MANIFEST), MANIFEST);
    if (this.#entry !== null) throw damaged(this.#path, `thừa ${this.#entry.header.name}`);
    this.#compareHead(manifest, headText);
    this.#compare(manifest, tables, jobs);
    return { head, manifest };
  }

  #headFrom(text: string): Head {
    const read = Head.safeParse(this.#json(text));
    if (!read.success) throw notABackup(this.#path);
    if (read.data.format > FORMAT)
      throw new StartFailure(
        `Tệp ${this.#path} do bản Nghị Sự ${read.data.version} ghi theo định dạng mới hơn bản đang dùng: hãy cập nhật Nghị Sự rồi chạy lại.`,
      );
    return read.data;
  }

  #compareHead({ head }: Manifest, text: string): void {
    const isSame = head === undefined || head === createHash('sha256').update(text).digest('hex');
    if (!isSame) throw damaged(this.#path, HEAD);
  }

  #compare(manifest: Manifest, tables: Record<string, Sum>, jobs: Sum): void {
    for (const name of Object.keys(manifest.tables))
      if (tables[name] === undefined) throw damaged(this.#path, `bảng ${name}`);
    for (const [name, sum] of Object.entries(tables))
      if (!sameSum(sum, manifest.tables[name])) throw damaged(this.#path, `bảng ${name}`);
    if (!sameSum(jobs, manifest.jobs)) throw damaged(this.#path, 'việc đang chờ');
    const { count, bytes, sha256 } = manifest.files;
    const sum = this.#files.lists.sum();
    const isWhole =
      this.#unlisted.size === 0 && this.#files.count === count && this.#files.bytes === bytes;
    if (!isWhole || sum.sha256 !== sha256) throw damaged(this.#path, 'tệp đính kèm');
  }

  async #readFiles(): Promise<void> {
    for (;;) {
      const name = this.#entry?.header.name ?? '';
      if (name.startsWith(FILES)) await this.#readFile(name);
      else if (name.startsWith(LISTS)) this.#checkList(name, await this.#text(name));
      else return;
    }
  }

  async #readFile(name: string): Promise<void> {
    const path = name.slice(FILES.length);
    if (!WHOLE_PATH.test(path)) throw damaged(this.#path, path);
    const { bytes, sha256 } = await this.#metered(name, async (content) => {
      await this.#receiver.file?.(path, content);
    });
    this.#files.count += 1;
    this.#files.bytes += bytes;
    this.#unlisted.set(path, { path, size: bytes, sha256 });
  }

  #checkList(name: string, text: string): void {
    this.#files.lists.add(Buffer.from(text));
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const { path, size, sha256 } = this.#parsed(ListedFile, line, name);
      const found = this.#unlisted.get(path);
      if (found?.size !== size || found.sha256 !== sha256) throw damaged(this.#path, path);
      this.#unlisted.delete(path);
    }
  }

  /** Hands over the bytes of one entry, or of all in a folder, and reads on what was left over. */
  async #metered(place: string, take: (bytes: Bytes) => Promise<void>): Promise<Sum> {
    const meter = new Meter();
    const bytes = meter.through(this.#bytesOf(place));
    await take(bytes);
    while ((await bytes.next()).done !== true);
    return meter.sum();
  }

  async *#bytesOf(place: string): Bytes {
    while (this.#entry !== null && isIn(this.#entry.header.name, place)) {
      try {
        for await (const chunk of this.#entry) yield chunk;
      } catch (error) {
        throw readingFailed(error, this.#path);
      }
      await this.#advance();
    }
  }

  async #text(name: string): Promise<string> {
    if (this.#entry?.header.name !== name) throw damaged(this.#path, `thiếu ${name}`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#bytesOf(name)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }

  #parsed<T>(shape: z.ZodType<T>, text: string, what: string): T {
    try {
      return shape.parse(JSON.parse(text));
    } catch (error) {
      throw contentRefused(error, this.#path, what);
    }
  }

  #json(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw readingFailed(error, this.#path);
    }
  }

  async #advance(): Promise<void> {
    try {
      const next = await this.#entries.next();
      this.#entry = next.done === true ? null : next.value;
    } catch (error) {
      throw readingFailed(error, this.#path);
    }
    // A folder that claims a length would never end.
    const header = this.#entry?.header;
    if (header !== undefined && header.type !== 'file') throw damaged(this.#path, header.name);
  }
}

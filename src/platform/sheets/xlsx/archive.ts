import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Failure } from '../../errors.ts';
import { sheetFailure } from '../failures.ts';
import type { SheetRefusal } from '../failures.ts';
import type { SheetLimits } from '../limits.ts';
import type { SheetSource } from '../row.ts';

/** The parts of a workbook by name. Nothing is unpacked to the disk; every byte unpacked is counted. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #source: SheetSource;
  readonly #limits: SheetLimits;
  #unpacked = 0;
  readonly #counted = new Map<Entry, number>();

  private constructor(
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    source: SheetSource,
    limits: SheetLimits,
  ) {
    this.#zip = zip;
    this.#entries = entries;
    this.#source = source;
    this.#limits = limits;
  }

  static async open(source: SheetSource, limits: SheetLimits): Promise<Archive> {
    const refuse = (code: SheetRefusal) =>
      sheetFailure('InvalidInput', code, { name: source.name });
    const zip = await openPromise(source.path, { autoClose: false }).catch(() => {
      throw refuse('sheets.damaged');
    });
    try {
      if (zip.entryCount > limits.entries) throw refuse('sheets.too_complex');
      return new Archive(zip, await entriesOf(zip), source, limits);
    } catch (error) {
      zip.close();
      throw error instanceof Failure ? error : refuse('sheets.damaged');
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  refuse(code: SheetRefusal): Failure {
    return sheetFailure('InvalidInput', code, { name: this.#source.name });
  }

  /** A part's text, some at a time; empty where there is no such part. */
  async *textOf(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return;
    if (entry.isEncrypted()) throw this.refuse('sheets.password');
    if (entry.uncompressedSize > this.#limits.unpackedBytes) throw this.refuse('sheets.bomb');
    try {
      yield* this.#decoded(entry);
    } catch (error) {
      throw error instanceof Failure ? error : this.refuse('sheets.damaged');
    }
  }

  async *#decoded(entry: Entry): AsyncGenerator<string> {
    const stream = await this.#zip.openReadStreamPromise(entry);
    let decoder: TextDecoder | null = null;
    let length = 0;
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      length += bytes.length;
      this.#count(entry, length);
      decoder ??= decoderFor(bytes);
      yield decoder.decode(bytes, { stream: true });
    }
    if (decoder) yield decoder.decode();
  }

  // A sheet is read twice, first for its merged cells: it is as large as before.
  #count(entry: Entry, length: number): void {
    const { unpackedBytes, ratio, ratioFrom } = this.#limits;
    const before = this.#counted.get(entry) ?? 0;
    if (length <= before) return;
    this.#counted.set(entry, length);
    this.#unpacked += length - before;
    const isFar = this.#unpacked > ratioFrom && this.#unpacked / this.#zip.fileSize > ratio;
    if (this.#unpacked > unpackedBytes || isFar) throw this.refuse('sheets.bomb');
  }

  close(): void {
    this.#zip.close();
  }
}

// Names in a package do not tell case apart; of two parts with one name the first is taken.
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const key = keyOf(entry.fileName);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return entries;
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

function decoderFor(start: Buffer): TextDecoder {
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true });
}

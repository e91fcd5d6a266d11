import type { SheetLimits } from '../limits.ts';
import { soundText } from '../sound-text.ts';
import type { Archive } from './archive.ts';
import { hearXml, withoutEscapes } from './xml.ts';

/** The texts that cells share, in their order; runs of a formatted text joined, readings aids left out. */
export async function readSharedStrings(
  archive: Archive,
  path: string,
  limits: SheetLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = new TextCollector();
  let characters = 0;
  await hearXml(archive.textOf(path), {
    open: (name) => {
      if (name === 'si') text.start();
      else text.open(name);
    },
    text: (piece) => text.hear(piece),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      const whole = text.take();
      characters += whole.length + PER_STRING;
      if (characters > limits.sharedCharacters) throw archive.refuse('sheets.too_complex');
      strings.push(whole);
    },
  });
  return strings;
}

/** What an entry costs besides its characters. */
const PER_STRING = 16;
/** More than any cell may hold: what follows is not kept, and the cell is refused for its length. */
const KEPT_CHARACTERS = 65_536;

/** Joins the `t` elements of a text; what stands in `rPh` is a reading aid, not text. */
export class TextCollector {
  #parts: string[] = [];
  #length = 0;
  #isInText = false;
  #isAid = false;

  start(): void {
    this.#parts = [];
    this.#length = 0;
    this.#isInText = false;
    this.#isAid = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.#isAid = true;
    this.#isInText = name === 't' && !this.#isAid;
  }

  hear(piece: string): void {
    if (!this.#isInText || this.#length > KEPT_CHARACTERS) return;
    this.#length += piece.length;
    this.#parts.push(piece);
  }

  close(name: string): void {
    if (name === 'rPh') this.#isAid = false;
    if (name === 't') this.#isInText = false;
  }

  take(): string {
    const whole = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    return soundText(withoutEscapes(whole));
  }
}

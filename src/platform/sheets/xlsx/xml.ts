import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

/** What is heard of a document. Names come without their prefix: writers differ in them. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DEEPEST = 60;
const LONGEST_SILENCE = 1_048_576;

/**
 * Reads XML piece by piece and gives back whatever the listener has put into `out` meanwhile. Throws on
 * anything malformed, on a document type (workbooks have none, and entities hide in it), and on depths
 * and lengths that no workbook has.
 */
export async function* readXml<T>(
  pieces: AsyncIterable<string>,
  out: T[],
  listener: XmlListener,
): AsyncGenerator<T> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let [depth, silence, length] = [0, 0, 0];
  parser.on('doctype', () => refuse('a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    depth += 1;
    if (depth > DEEPEST) refuse('too deep');
    listener.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth -= 1;
    listener.close?.(localName(name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  for await (const piece of pieces) {
    length += piece.length;
    silence += piece.length;
    if (silence > LONGEST_SILENCE) refuse('too long without an element');
    parser.write(piece);
    if (out.length > 0) yield* out.splice(0);
  }
  if (length > 0) parser.close();
  yield* out.splice(0);
}

/** Hears the whole document, for parts that are read at once. */
export async function hearXml(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml<never>(pieces, [], listener));
}

function refuse(why: string): never {
  throw new Error(`not a workbook's XML: ${why}`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute whatever its prefix: `r:id`, `rel:id`. */
export function attributeOf(attributes: Attributes, name: string): string {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? '' : (attributes[prefixed] ?? '');
}

/** Excel writes what XML cannot hold as _x000D_. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

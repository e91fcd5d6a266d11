import type { VNode } from 'preact';
import { renderDocument } from './render.ts';

/** No text that people send holds it: it is cleaned away at the door. */
const EDGE = '\u0001';

/** Stands in a component for words that are put there later. */
export const hole = (name: string): string => `${EDGE}${name}${EDGE}`;

/** A document drawn once: its finished pieces, and between them the names of its holes. */
export type Mould = readonly (Buffer | string)[];

export function mouldOf(page: VNode): Mould {
  return renderDocument(page)
    .split(EDGE)
    .map((piece, at) => (at % 2 === 0 ? Buffer.from(piece) : piece));
}

/** The document with HTML in its holes, as it is sent. */
export function fillMould(
  mould: Mould,
  html: Readonly<Record<string, string | readonly Uint8Array[]>>,
): Uint8Array<ArrayBuffer> {
  const pieces = new Map(
    Object.entries(html).map(([name, one]) => [
      name,
      typeof one === 'string' ? [Buffer.from(one)] : one,
    ]),
  );
  return Buffer.concat(
    mould.flatMap((piece) => (typeof piece === 'string' ? (pieces.get(piece) ?? []) : [piece])),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Words as they stand in HTML, between tags or in an attribute. */
export const escapeHtml = (words: string): string =>
  words.replaceAll(/[&<"]/g, (one) => ENTITIES[one] ?? one);

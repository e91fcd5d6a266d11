import { hash } from 'node:crypto';
import type { VNode } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import { PageShelf } from '#src/platform/web/answers/page-shelf.ts';
import {
  DrawnFor,
  renderFragment,
  TakePartContext,
  uiTexts,
  UiTextsContext,
  withParts,
} from '#src/ui/index.ts';
import type { Part, ReaderField, TakePart } from '#src/ui/index.ts';

interface Taken {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly draw: () => string;
}

/** Parts of all pages of all readers: a row is drawn once, however many pages it stands in. */
const shelf = new PageShelf<{ readonly bytes: Uint8Array<ArrayBuffer> }>({
  mostBytes: 8 * 1_048_576,
  largest: 128 * 1_024,
  each: 512,
});

const utf8 = new TextEncoder();

/** In a language; for a reader where its forms are to say so. */
export const drawPart = (locale: Locale, part: VNode, reader: ReaderField | null = null): string =>
  renderFragment(
    <UiTextsContext.Provider value={uiTexts[locale]}>
      <DrawnFor reader={reader}>{part}</DrawnFor>
    </UiTextsContext.Provider>,
  );

/** A page as bytes; its parts that were drawn before from the same words are not drawn again. */
export function drawInParts(
  locale: Locale,
  content: VNode,
  reader: ReaderField | null = null,
): readonly Uint8Array[] {
  const taken: Taken[] = [];
  const take: TakePart = (part, of) => {
    const key = keyOf(locale, part, of);
    const Drawn = part;
    const draw = () => drawPart(locale, <Drawn {...of} />);
    return taken.push({ key, bytes: shelf.get(key)?.bytes, draw }) - 1;
  };
  const html = drawPart(
    locale,
    <TakePartContext.Provider value={take}>{content}</TakePartContext.Provider>,
    reader,
  );
  return withParts(html, (n) => {
    const one = taken[n];
    if (!one) throw new Error('a part has no place of its own');
    return one.bytes ?? drawn(one);
  });
}

function drawn({ key, draw }: Taken): Uint8Array {
  const html = draw();
  if (html.includes('method="post"'))
    throw new Error("a kept part is no reader's own: no form in it");
  const bytes = utf8.encode(html);
  shelf.put(key, { bytes });
  return bytes;
}

const numbers = new WeakMap<Part<never>, number>();
let last = 0;

/** All that a part shows, in one word. */
function keyOf<P extends object>(locale: Locale, part: Part<P>, of: P): string {
  let number = numbers.get(part);
  if (number === undefined) numbers.set(part, (number = last += 1));
  return hash('sha256', `${number} ${locale} ${JSON.stringify(of)}`, 'base64url');
}

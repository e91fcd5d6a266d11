import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { escaped } from './sitemap.ts';

export interface PreviewWords {
  readonly title: string;
  readonly state: string;
  readonly council: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const KEPT = 200;
const LONGEST = 150;
const here = createRequire(import.meta.url);
const pictures = new Map<string, Buffer<ArrayBuffer>>();

/** The picture of a shared address: the approved title and how it stands, nothing else. */
export async function previewImage(words: PreviewWords): Promise<Buffer<ArrayBuffer>> {
  const key = createHash('sha256').update(JSON.stringify(words)).digest('base64url');
  const known = pictures.get(key);
  if (known) return known;
  const made = await inTurn(words);
  if (pictures.size >= KEPT) pictures.delete(pictures.keys().next().value ?? '');
  pictures.set(key, made);
  return made;
}

/** One after the other: a font that is being loaded twice at once is drawn as another one. */
let turn: Promise<unknown> = Promise.resolve();

async function inTurn(words: PreviewWords): Promise<Buffer<ArrayBuffer>> {
  const mine = turn.then(() => draw(words));
  turn = mine.catch(() => undefined);
  return await mine;
}

async function draw(words: PreviewWords): Promise<Buffer<ArrayBuffer>> {
  const { default: sharp } = await import('sharp');
  const council = await line(words.council, 26, '#48423b', 400);
  const title = await line(shortTitle(words.title), words.title.length > 90 ? 44 : 52, INK, 600);
  const state = await line(words.state, 32, '#8a1c1c', 600);
  const { data } = await sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fffefb' },
  })
    .composite([
      { input: BAR, left: 0, top: 0 },
      { input: council, left: MARGIN, top: 70 },
      { input: title, left: MARGIN, top: 160 },
      { input: state, left: MARGIN, top: HEIGHT - 110 },
    ])
    .png({ palette: true, colours: 64 })
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(data);
}

async function line(
  text: string,
  size: number,
  colour: string,
  weight: 400 | 600,
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return await sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text)}</span>`,
      // The comma ends the family's name: without it the last word would be taken for a weight.
      font: `Be Vietnam Pro${weight === 600 ? ' SemiBold' : ''}, ${size}`,
      fontfile: here.resolve(`#src/modules/portal/fonts/be-vietnam-pro-${weight}.ttf`),
      width: WIDTH - 2 * MARGIN,
      spacing: 10,
      wrap: 'word',
      rgba: true,
    },
  })
    .png()
    .toBuffer();
}

const INK = '#1d1916';
const BAR = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="18"><rect width="100%" height="100%" fill="#8a1c1c"/></svg>`,
);

function shortTitle(title: string): string {
  if (title.length <= LONGEST) return title;
  const head = title.slice(0, LONGEST);
  return `${head.slice(0, head.lastIndexOf(' '))}…`;
}

import type { Sharp } from 'sharp';
import { Failure, platformFailure } from '../errors.ts';
import { Turns } from '../turns.ts';
import { fileFailure } from './failures.ts';
import type { FileKind } from './kinds.ts';
import { weightOf } from './photo-weight.ts';

const PIXELS_MAX_MILLIONS = 60;
const EDGE_MAX = 3_200;
/** What unpacking one photo may take. */
const MOST_BYTES = 128 * 1_048_576;
/** From the moment it waits for its turn: somebody waits for the page. */
const PATIENCE_MS = 20_000;
/**
 * One at a time: it takes memory, and pages must still answer. Each who waits holds its form in memory, of
 * which `BodyRoom` lets in so much and no more. People of the office come before whoever nobody knows.
 */
const turns = new Turns({ atOnce: 1, ofOne: 10, waiting: 30, behind: 8 });

/** Who sent a photo: a person of the office; null where nobody knows. */
export type PhotoSender = string | null;

/**
 * The photo upright and drawn anew, without anything the camera or the telephone wrote beside it: the
 * place, the time, the device, a thumbnail of what was cut away. Also ends any file hidden behind it.
 */
export async function cleanPhoto(
  bytes: Buffer,
  kind: FileKind,
  name: string,
  sender: PhotoSender = null,
): Promise<Buffer> {
  const until = performance.now() + PATIENCE_MS;
  const draw = async (): Promise<Buffer> => {
    try {
      const left = Math.ceil((until - performance.now()) / 1_000);
      if (left <= 0) throw tooMany();
      return await redraw(bytes, kind, name, left);
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (error instanceof Error && error.message.includes('timeout')) throw tooMany();
      const code = kind === 'heic' ? 'files.heic' : 'files.damaged';
      throw fileFailure('InvalidInput', code, { name });
    }
  };
  const wait = { patienceMs: PATIENCE_MS, isBehind: sender === null };
  return await turns.within(sender ?? 'nobody known', draw, wait);
}

const tooMany = (): Failure => platformFailure('TooMany', 'platform.too_many', { seconds: 30 });

async function redraw(
  bytes: Buffer,
  kind: FileKind,
  name: string,
  seconds: number,
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels: PIXELS_MAX_MILLIONS * 1_000_000, failOn: 'error' } as const;
  const facts = await sharp(bytes, { limitInputPixels: false }).metadata();
  const pixels = facts.width * facts.height;
  if (pixels > options.limitInputPixels) throw tooLarge(name, PIXELS_MAX_MILLIONS);
  const weight = weightOf(bytes, facts);
  if (weight > MOST_BYTES)
    throw tooLarge(name, Math.floor((pixels * MOST_BYTES) / weight / 1_000_000));
  const upright = sharp(bytes, options)
    .autoOrient()
    .resize({ width: EDGE_MAX, height: EDGE_MAX, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds });
  return await encoded(upright, kind).toBuffer();
}

const tooLarge = (name: string, limit: number): Failure =>
  fileFailure('InvalidInput', 'files.pixels', { name, limit });

/** The quickest ways: finer packing takes ten times as long for a tenth of the size. */
function encoded(image: Sharp, kind: FileKind): Sharp {
  if (kind === 'png') return image.png();
  if (kind === 'webp') return image.webp({ quality: 85, effort: 0 });
  return image.jpeg({ quality: 85 });
}

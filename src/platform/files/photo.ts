import type { Sharp } from 'sharp';
import { Failure } from '../errors.ts';
import { fileFailure } from './failures.ts';
import type { FileKind } from './kinds.ts';

const PIXELS_MAX_MILLIONS = 60;
const EDGE_MAX = 4_096;
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Photos of many megapixels: a few at a time, so that pages still answer. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/**
 * The photo upright and drawn anew, without anything the camera or the telephone wrote beside it: the
 * place, the time, the device, a thumbnail of what was cut away. Also ends any file hidden behind it.
 */
export async function cleanPhoto(bytes: Buffer, kind: FileKind, name: string): Promise<Buffer> {
  return await inTurn(async () => {
    try {
      return await redraw(bytes, kind, name);
    } catch (error) {
      if (error instanceof Failure) throw error;
      const code = kind === 'heic' ? 'files.heic' : 'files.damaged';
      throw fileFailure('InvalidInput', code, { name });
    }
  });
}

async function redraw(bytes: Buffer, kind: FileKind, name: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels: PIXELS_MAX_MILLIONS * 1_000_000, failOn: 'error' } as const;
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > options.limitInputPixels) {
    throw fileFailure('InvalidInput', 'files.pixels', { name, limit: PIXELS_MAX_MILLIONS });
  }
  const upright = sharp(bytes, options)
    .autoOrient()
    .resize({ width: EDGE_MAX, height: EDGE_MAX, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 20 });
  return await encoded(upright, kind).toBuffer();
}

function encoded(image: Sharp, kind: FileKind): Sharp {
  if (kind === 'png') return image.png();
  if (kind === 'webp') return image.webp({ quality: 85 });
  return image.jpeg({ quality: 85, mozjpeg: true });
}

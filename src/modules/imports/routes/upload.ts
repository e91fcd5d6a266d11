import type { Context } from 'hono';
import type { BodyLimit } from '#src/platform/web/bodies.ts';
import { readForm } from '#src/platform/web/forms.ts';
import { importFailure } from '../failures.ts';

const MB = 1_048_576;
/** What the parts of a form take beside the file. */
const FORM_BYTES = 64 * 1_024;

/** The largest list taken in, in megabytes; twenty thousand rows are about five. */
export const LIST_MB = 20;

const UPLOADS = new Set(['/petitions/import', '/api/v1/petitions/import']);

/** The limit that the web counts while a list streams in. */
export function listLimit(path: string): BodyLimit | undefined {
  return UPLOADS.has(path) ? { bytes: LIST_MB * MB + FORM_BYTES, refuse: tooLarge } : undefined;
}

/** Refuses by the announced size, before a byte of it is read. */
export function refuseTooLarge(c: Context): void {
  const announced = Number(c.req.header('content-length') ?? 0);
  if (announced > LIST_MB * MB + FORM_BYTES) throw tooLarge();
}

function tooLarge() {
  return importFailure('InvalidInput', 'imports.too_large', { limit: LIST_MB });
}

/** The form with its file. */
export async function readUpload(c: Context) {
  refuseTooLarge(c);
  const form = await readForm(c);
  const { file } = form;
  if (!(file instanceof File)) throw importFailure('InvalidInput', 'imports.no_file');
  if (file.size > LIST_MB * MB) throw tooLarge();
  return { ...form, file };
}

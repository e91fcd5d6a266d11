import type { Context } from 'hono';
import type { FormValues } from '#src/platform/web/forms.ts';

const BEGINNING = 64 * 1_024;

/**
 * The words in a form that is too large to be read: they come before its photos, so its beginning
 * holds them. Empty where nothing can be made out.
 */
export async function beginningOf(c: Context): Promise<FormValues> {
  const type = c.req.header('content-type') ?? '';
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})/i.exec(type)?.[1];
  if (boundary === undefined || !c.req.raw.body) return {};
  const bytes = await firstBytes(c.req.raw.body);
  const end = bytes.lastIndexOf(`\r\n--${boundary}`);
  if (end < 0) return {};
  const body = Buffer.concat([bytes.subarray(0, end), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const whole = new Response(body, { headers: { 'content-type': type } });
  const data = await whole.formData().catch(() => new FormData());
  const words = [...data].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const values = Map.groupBy(words, ([name]) => name);
  return Object.fromEntries(
    [...values].map(([name, all]) =>
      name.endsWith('[]')
        ? [name.slice(0, -2), all.map(([, value]) => value)]
        : [name, all[0]?.[1] ?? ''],
    ),
  );
}

async function firstBytes(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  try {
    while (size < BEGINNING) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      size += value.byteLength;
    }
  } catch {
    // The limit ended the stream; what came before it is what there is.
  }
  reader.releaseLock();
  return Buffer.concat(parts);
}

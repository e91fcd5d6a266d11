import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PaperLayout } from '../kinds.ts';

const require = createRequire(import.meta.url);

/** The template the house brings along for a layout; written by `scripts/paper-templates.ts`. */
export async function stockTemplate(layout: PaperLayout): Promise<Buffer> {
  return await readFile(require.resolve(`#src/council/papers/drawing/stock/${layout}.docx`));
}

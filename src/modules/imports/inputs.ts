import { z } from 'zod';
import { COLUMN_MEANINGS } from './reading/index.ts';

const meaning = z.union([z.enum(COLUMN_MEANINGS), z.literal('')]);
const position = z.string().regex(/^\d{1,3}$/);

/** Which sheets are taken, and of each sheet what a column means: by its position from 0, or by its letter or title. */
export const mappingInput = z
  .object({
    sheets: z.array(z.string().max(200)).max(100).optional(),
    columns: z.record(z.string().max(200), z.record(position, meaning)).optional(),
    named: z.record(z.string().max(200), meaning).optional(),
  })
  .default({});

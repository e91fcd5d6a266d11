import { z } from 'zod';

/** An id chosen from a list; an empty choice is null. */
export const chosenId = z
  .union([z.literal('').transform(() => null), z.uuid()])
  .nullable()
  .default(null);

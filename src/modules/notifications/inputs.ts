import { z } from 'zod';
import { says } from '#src/platform/web/input.ts';
import { NOTICE_KINDS } from './rules.ts';
import { MAIL_CHOICES } from './schema.ts';

const hour = z
  .string()
  .trim()
  .refine(
    (typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed),
    says('Ghi giờ theo dạng 21:00.', 'Write the hour as 21:00.'),
  );

export const choiceInput = z.object({
  mail: z.enum(MAIL_CHOICES),
  quietFrom: hour,
  quietTo: hour,
  muted: z.array(z.enum(NOTICE_KINDS)).default([]),
});

export const readInput = z.object({ id: z.union([z.uuid(), z.literal('all')]) });

export const mailInput = z.object({ id: z.uuid(), decision: z.enum(['again', 'drop']) });

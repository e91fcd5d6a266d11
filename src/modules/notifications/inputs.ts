import { z } from 'zod';
import { MAIL_CHOICES } from '#src/council/bodies/index.ts';
import { says } from '#src/platform/web/input.ts';
import { NOTICE_KINDS } from './rules.ts';

const hour = z
  .string()
  .trim()
  .default('')
  .refine(
    (typed) => typed === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed),
    says('Ghi giờ theo dạng 21:00.', 'Write the hour as 21:00.'),
  );

export const choiceInput = z
  .object({
    mail: z.enum(['usual', ...MAIL_CHOICES]),
    quietFrom: hour,
    quietTo: hour,
    muted: z.array(z.enum(NOTICE_KINDS)).default([]),
  })
  .superRefine(({ quietFrom, quietTo }, check) => {
    if ((quietFrom === '') === (quietTo === '')) return;
    check.addIssue({
      code: 'custom',
      path: [quietFrom === '' ? 'quietFrom' : 'quietTo'],
      ...says('Ghi cả hai giờ, hoặc để trống cả hai.', 'Give both hours, or leave both empty.'),
    });
  });

export const readInput = z.object({ id: z.union([z.uuid(), z.literal('all')]) });

export const mailInput = z.object({ id: z.uuid(), decision: z.enum(['again', 'drop']) });

import { z } from '@hono/zod-openapi';
import { both, described } from '#src/platform/web/api-description.ts';
import { MAJORITY_BASES } from '../rules/majority.ts';

const { day, text, tick } = described;

const share = (vi: string, en: string, example: number) =>
  z
    .number()
    .int()
    .min(1)
    .max(100)
    .openapi({ description: both(vi, en), example });

/** What confirming and revising rules are given, beside the rule of the address. */
export const RULE_SHAPES = {
  confirm: z.object({
    ids: z
      .array(z.uuid())
      .openapi({ description: both('Các quy định (`id`).', 'The rules (`id`).') }),
  }),
  revise: z.object({
    nameVi: text('Tên.', 'The Vietnamese name.', 'Quá nửa tổng số thành viên'),
    nameEn: text('Tên tiếng Anh.', 'The English name.', 'More than half of all members'),
    numerator: share('Tử số.', 'The numerator.', 1),
    denominator: share('Mẫu số.', 'The denominator.', 2),
    isStrict: tick('Trên, không phải ít nhất.', 'More than, not at least.').optional(),
    base: z.enum(MAJORITY_BASES).openapi({
      description: both(
        '`members` tổng số thành viên, `present` số có mặt.',
        '`members` all members, `present` those present.',
      ),
    }),
    chairDecidesTie: tick(
      'Ngang nhau thì theo bên có người chủ trì.',
      'A tie goes with the one who presides.',
    ).optional(),
    basis: text('Căn cứ.', 'The legal basis.', 'Quy chế hoạt động của HĐND tỉnh'),
    note: text('Ghi chú.', 'A note.').optional(),
    validFrom: day('Hiệu lực từ ngày', 'In force from', '2027-01-01'),
  }),
} as const;

import { z } from 'zod';
import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { requiredLine, typedLine } from '#src/platform/text/inputs.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { REPORT_GROUPS } from '../fields.ts';
import { mayNotKeepFields } from '../policy.ts';
import { petitionFailure } from '../failures.ts';
import { keptFields } from '../queries/fields.ts';
import { endField, insertField } from '../store/fields.ts';

const GROUP_CODES = REPORT_GROUPS.map(({ code }) => code);
const CODE_LENGTH = 40;

function refuseOthers({ actor }: CommandContext): void {
  if (mayNotKeepFields(actor)) throw platformFailure('Forbidden', 'platform.forbidden');
}

/** A new field of the council's tree, in use from today. */
export const addField = command({
  name: 'petitions.add_field',
  input: z.object({
    group: z.enum(GROUP_CODES),
    label: requiredLine(80, 'Chưa nhập tên lĩnh vực.', 'Enter the name of the field.'),
    labelEn: typedLine(80),
  }),
  async run(ctx, { group, label, labelEn }) {
    refuseOthers(ctx);
    const { tenantId, councilId } = ctx.actor;
    const kept = await keptFields(ctx.tx, tenantId, councilId);
    const code = searchKey(label)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, CODE_LENGTH);
    if (
      kept.some((field) => field.code === code || searchKey(field.label_vi) === searchKey(label))
    ) {
      throw petitionFailure('Conflict', 'petitions.field_exists', { name: label });
    }
    const id = await insertField(ctx.tx, {
      tenantId,
      councilId,
      code,
      group,
      vi: label,
      en: labelEn || label,
      order: kept.length,
      from: dayAt(ctx.now),
    });
    ctx.emit({
      name: 'field.added',
      subjectKind: 'field',
      subjectId: id,
      councilId,
      data: { code, group },
    });
    return { id, code };
  },
});

/** A field is offered no more; petitions already under it keep it. */
export const retireField = command({
  name: 'petitions.retire_field',
  input: z.object({ id: z.uuid() }),
  async run(ctx, { id }) {
    refuseOthers(ctx);
    const { tenantId, councilId } = ctx.actor;
    const kept = await keptFields(ctx.tx, tenantId, councilId);
    const field = kept.find((one) => one.id === id);
    if (!field) throw platformFailure('NotFound', 'platform.not_found');
    if (kept.length === 1) throw petitionFailure('RuleBroken', 'petitions.last_field');
    await endField(ctx.tx, tenantId, id, dayAt(ctx.now));
    ctx.emit({
      name: 'field.retired',
      subjectKind: 'field',
      subjectId: id,
      councilId,
      data: { code: field.code },
    });
    return { id };
  },
});

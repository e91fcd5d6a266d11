import { z } from 'zod';
import { addDays, requiredDay } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { requiredLine, ticked, typedLine } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { numberingFailure, TEMPLATE_SENTENCES } from './failures.ts';
import { mayNotNumber } from './policy.ts';
import { PAPER_KINDS } from './seed.ts';
import { changeTemplate, insertTemplate, lockNewestTemplate, markCancelled } from './store.ts';
import { readTemplate } from './template.ts';

const template = typedLine(60).superRefine((typed, check) => {
  const read = readTemplate(typed);
  if (read.ok) return;
  const { vi, en } = TEMPLATE_SENTENCES[read.code];
  check.addIssue({ code: 'custom', ...says(vi, en) });
});

function refuseOthers(ctx: CommandContext): void {
  const refused = mayNotNumber(ctx.actor);
  if (refused) throw numberingFailure('Forbidden', refused);
}

/** A template from a day on; the one before ends the day before, papers already numbered keep theirs. */
export const setNumberTemplate = command({
  name: 'numbering.set_number_template',
  input: z.object({
    kind: z.enum(Object.keys(PAPER_KINDS) as [keyof typeof PAPER_KINDS]),
    template,
    ownBook: ticked,
    validFrom: requiredDay,
  }),
  async run(ctx, { kind, ownBook, validFrom, ...typed }) {
    refuseOthers(ctx);
    const { tenantId, councilId } = ctx.actor;
    const standing = await lockNewestTemplate(ctx.tx, tenantId, councilId, kind);
    if (standing && standing.valid_from > validFrom) {
      const facts = { from: standing.valid_from };
      throw numberingFailure('RuleBroken', 'numbering.starts_too_early', facts);
    }
    if (standing?.valid_from === validFrom) {
      const change = { template: typed.template, uses_own_book: ownBook };
      await changeTemplate(ctx.tx, tenantId, standing.id, change);
    } else {
      if (standing) {
        const lastDay = addDays(validFrom, -1);
        await changeTemplate(ctx.tx, tenantId, standing.id, { valid_to: lastDay });
      }
      const row = { tenantId, councilId, kind, usesOwnBook: ownBook, validFrom };
      await insertTemplate(ctx.tx, { ...row, template: typed.template });
    }
    ctx.emit({
      name: 'numbering.template_set',
      subjectKind: 'body',
      subjectId: councilId,
      councilId,
      data: { kind, template: typed.template, ownBook, from: validFrom },
    });
    return { kind };
  },
});

export const cancelNumber = command({
  name: 'numbering.cancel_number',
  input: z.object({
    id: z.uuid(),
    reason: requiredLine(300, 'Chưa ghi lý do huỷ số.', 'Enter why the number is cancelled.'),
  }),
  async run(ctx, { id, reason }) {
    refuseOthers(ctx);
    const { tenantId, councilId } = ctx.actor;
    const row = await markCancelled(ctx.tx, { tenantId, councilId, id }, reason, ctx.now);
    if (!row) throw numberingFailure('Conflict', 'numbering.cancelled');
    ctx.emit({
      name: 'numbering.cancelled',
      subjectKind: 'paper_number',
      subjectId: id,
      councilId,
      data: { kind: row.kind, year: row.year, number: row.number },
    });
    return { symbol: row.symbol };
  },
});

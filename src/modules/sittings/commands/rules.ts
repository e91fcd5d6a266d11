import { z } from 'zod';
import { addDays, requiredDay } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { requiredLine, ticked, typedLine, wholeNumber } from '#src/platform/text/inputs.ts';
import { atField, sittingFailure } from '../failures.ts';
import { chosenIds, oneOf } from '../inputs/parts.ts';
import { mayNotConfirmRules, mayNotReviseRules } from '../policy.ts';
import { MAJORITY_BASES } from '../rules/majority.ts';
import { confirmRule, lockRule, reviseRule } from '../store/rules.ts';

/** The Standing Committee takes the rules as its own. */
export const confirmMajorityRules = command({
  name: 'sittings.confirm_rules',
  input: z.object({ ids: chosenIds }),
  async run(ctx, { ids }) {
    const refused = mayNotConfirmRules(ctx.actor);
    if (refused) throw sittingFailure('Forbidden', refused);
    let confirmed = 0;
    for (const id of ids.toSorted()) {
      const rule = await lockRule(ctx.tx, ctx.actor, id);
      if (!rule) throw platformFailure('NotFound', 'platform.not_found');
      if (rule.confirmed_at) continue;
      await confirmRule(ctx.tx, rule, ctx.actor.personId, ctx.now);
      ctx.emit({
        name: 'majority_rule.confirmed',
        subjectKind: 'majority_rule',
        subjectId: id,
        councilId: ctx.actor.councilId,
        data: { code: rule.code },
      });
      confirmed += 1;
    }
    if (confirmed === 0) throw sittingFailure('Conflict', 'sittings.rules_confirmed');
    return { confirmed };
  },
});

const part = wholeNumber(1, 100, 'Ghi một số từ 1 đến 100.', 'Enter a number from 1 to 100.');

/** A new version from a day; meetings before it keep the old one. */
export const reviseMajorityRule = command({
  name: 'sittings.revise_rule',
  input: z.object({
    id: z.uuid(),
    nameVi: requiredLine(200, 'Chưa ghi tên.', 'Enter the name.'),
    nameEn: requiredLine(200, 'Chưa ghi tên tiếng Anh.', 'Enter the English name.'),
    numerator: part,
    denominator: part,
    isStrict: ticked,
    base: oneOf(MAJORITY_BASES),
    chairDecidesTie: ticked,
    basis: requiredLine(300, 'Chưa ghi căn cứ.', 'Enter the basis.'),
    note: typedLine(500),
    validFrom: requiredDay,
  }),
  async run(ctx, { id, ...input }) {
    const refused = mayNotReviseRules(ctx.actor);
    if (refused) throw sittingFailure('Forbidden', refused);
    const old = await lockRule(ctx.tx, ctx.actor, id);
    if (!old) throw platformFailure('NotFound', 'platform.not_found');
    if (old.valid_to !== null) throw sittingFailure('RuleBroken', 'sittings.rule_ended');
    if (input.validFrom <= old.valid_from) {
      throw sittingFailure('RuleBroken', 'sittings.rule_starts_too_early', {
        from: old.valid_from,
      });
    }
    if (input.numerator > input.denominator) {
      throw atField(ctx.actor.locale, 'numerator', 'sittings.share_too_large');
    }
    const isVote = old.purpose === 'vote';
    const newest = await reviseRule(ctx.tx, old, addDays(input.validFrom, -1), {
      ...old,
      name_vi: input.nameVi,
      name_en: input.nameEn,
      numerator: input.numerator,
      denominator: input.denominator,
      is_strict: input.isStrict,
      base: isVote ? input.base : 'members',
      chair_decides_tie: isVote && input.chairDecidesTie,
      basis: input.basis,
      // Entered by the office: it is marked until the Standing Committee confirms it.
      trust: 'unverified',
      valid_from: input.validFrom,
      valid_to: null,
      confirmed_by: null,
      confirmed_at: null,
      note: input.note,
    });
    ctx.emit({
      name: 'majority_rule.revised',
      subjectKind: 'majority_rule',
      subjectId: newest,
      councilId: ctx.actor.councilId,
      data: { code: old.code, from: input.validFrom },
    });
    return { id: newest };
  },
});

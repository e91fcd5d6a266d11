import { bodyById } from '#src/council/bodies/index.ts';
import { atField } from '../failures.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import { fieldsOf } from '../queries/fields.ts';
import { petitionAct } from '../acting/perform.ts';
import { teach } from '../acting/teach.ts';

/** Field, competent tier, the body proposed; each left as it is where nothing is said. */
export const classifyPetition = petitionAct({
  act: 'classify',
  input: ACT_INPUTS.classify,
  effect: async ({ ctx, petition }, input) => {
    const fieldCode = input.fieldCode ?? petition.field_code;
    const { tenant_id, council_id } = petition;
    const fields = await fieldsOf(ctx.tx, tenant_id, council_id, ctx.actor.locale);
    if (!fieldCode) throw atField(ctx.actor.locale, 'fieldCode', 'petitions.field_needed');
    if (!fields.some(({ code }) => code === fieldCode)) {
      throw atField(ctx.actor.locale, 'fieldCode', 'petitions.field_unknown');
    }
    const bodyId = input.responsibleBodyId ?? petition.responsible_body_id;
    if (bodyId && !(await bodyById(ctx.tx, petition.tenant_id, bodyId))) {
      throw atField(ctx.actor.locale, 'responsibleBodyId', 'petitions.body_unknown');
    }
    await teach(
      ctx,
      petition,
      {
        field: fieldCode,
        kind: input.kind,
        tier: input.competentTier,
        body: input.responsibleBodyId,
      },
      {
        field: petition.field_code,
        kind: petition.kind,
        tier: petition.competent_tier,
        body: petition.responsible_body_id,
      },
    );
    return {
      patch: {
        field_code: fieldCode,
        kind: input.kind ?? petition.kind,
        competent_tier: input.competentTier ?? petition.competent_tier,
        responsible_body_id: bodyId,
      },
      data: {
        field: fieldCode,
        tier: input.competentTier ?? petition.competent_tier,
        body: bodyId,
      },
    };
  },
});

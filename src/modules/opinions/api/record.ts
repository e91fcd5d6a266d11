import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { abilitiesOf } from '../abilities.ts';
import { recordShape, shapeOf } from './shapes.ts';
import { opinionFailure } from '../failures.ts';
import { factsOf } from '../queries/facts.ts';
import { aroundSubmission, submissionByCode } from '../queries/one.ts';

const tags = ['executive-submissions'];
const params = z.object({ code: z.string().max(40) });

const readRoute = createRoute({
  method: 'get',
  path: '/executive-submissions/{code}',
  operationId: 'readExecutiveSubmission',
  tags,
  summary: both('Một tờ trình', 'One submission, with what the caller may do now'),
  request: { params },
  responses: { 200: json(recordShape, 'The submission'), ...PROBLEMS },
});

export function recordApi(api: OpenAPIHono): void {
  api.openapi(readRoute, async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const submission = await submissionByCode(db, actor, c.req.valid('param').code);
    if (!submission) throw opinionFailure('NotFound', 'opinions.not_found');
    const facts = await factsOf(db, actor.tenantId, submission.id);
    const { appraisals } = await aroundSubmission(db, submission);
    return c.json(
      {
        ...shapeOf(submission),
        asked: submission.asked,
        decisionText: submission.decision_text,
        appraisals: appraisals.map((one) => ({
          id: one.id,
          committee: one.bodyName,
          state: one.state,
          dueOn: one.due_on,
          opinion: one.opinion,
          text: one.text,
          givenOn: one.given_on,
          dutyId: one.duty_id,
        })),
        abilities: Object.fromEntries(
          abilitiesOf(actor, submission, facts).map(({ act, forbidden, reason }) => [
            act,
            forbidden ?? reason,
          ]),
        ),
      },
      200,
    );
  });
}

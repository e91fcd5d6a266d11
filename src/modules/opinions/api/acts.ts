import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyWithExample, both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { ACT_COMMANDS } from '../acts.ts';
import type { ActName } from '../acts.ts';
import { ACT_SHAPES, madeShape } from './shapes.ts';
import { opinionFailure } from '../failures.ts';
import { opinionWords } from '../messages/words.ts';
import { submissionByCode } from '../queries/one.ts';

const tags = ['executive-submissions'];
const params = z.object({ code: z.string().max(40) });

export function actApi(api: OpenAPIHono): void {
  for (const act of Object.keys(ACT_COMMANDS) as ActName[]) oneActApi(api, act);
}

/** `POST /executive-submissions/{code}/acts/{act}`: the same commands as the forms. */
function oneActApi(api: OpenAPIHono, act: ActName): void {
  const shape = ACT_SHAPES[act];
  const route = createRoute({
    method: 'post',
    path: `/executive-submissions/{code}/acts/${act}`,
    operationId: `${act}ExecutiveSubmission`,
    tags,
    summary: both(opinionWords('vi').acts[act], opinionWords('en').acts[act]),
    request: { params, body: { ...bodyWithExample(shape), required: true } },
    responses: { 200: json(madeShape, 'The submission'), ...PROBLEMS },
  });
  api.openapi(route, async (c) => {
    const submission = await submissionByCode(
      c.var.platform.db,
      actorOf(c),
      c.req.valid('param').code,
    );
    if (!submission) throw opinionFailure('NotFound', 'opinions.not_found');
    const spec = ACT_COMMANDS[act] as unknown as Parameters<typeof run>[1];
    const given = c.req.valid('json') as object;
    const made = (await run(c, spec, { ...given, id: submission.id })) as z.infer<typeof madeShape>;
    return c.json(made, 200);
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure, platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { abilitiesOf } from '../abilities.ts';
import { enterAnswer } from '../commands/answer.ts';
import { prepareBatch } from '../commands/batches.ts';
import type { ActReport } from '../acting/each-petition.ts';
import { ACT_COMMANDS, isFormAct } from '../commands/act-commands.ts';
import { batchText } from '../messages/batches.ts';
import { petitionFor } from '../queries/petition.ts';
import { petitionFailure } from '../failures.ts';

const ACTS = ['forward', 'answer', ...Object.keys(ACT_COMMANDS)] as const;

export const abilityShape = z.object({
  act: z.string(),
  allowed: z.boolean(),
  reason: z.string().nullable(),
  onBehalf: z.boolean(),
});

const resultShape = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  version: z.number().int(),
  batchId: z.string().optional(),
  documentId: z.string().optional(),
  abilities: z.array(abilityShape),
});

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': {
      schema: z.object({
        type: z.string(),
        title: z.string(),
        status: z.number(),
        code: z.string(),
      }),
    },
  },
});

const actRoute = createRoute({
  method: 'post',
  path: '/petitions/{id}/acts/{act}',
  tags: ['petitions'],
  summary: 'Do something with a petition: the same acts, rules and reasons as the pages',
  description: [
    `Acts: ${ACTS.join(', ')}.`,
    '`forward` takes `toBodyId` and prepares a list with a letter of its own; `answer` takes `bodyId`,',
    '`number`, `issuedOn`, `signer`, `replyClass`, `text`, and `completesOn` where there is a roadmap.',
    'Days are dd/mm/yyyy or yyyy-mm-dd. Send the `version` you read to be told of what happened since.',
  ].join(' '),
  request: {
    params: z.object({ id: z.string().max(60), act: z.string().max(30) }),
    body: {
      required: false,
      content: { 'application/json': { schema: z.looseObject({}) } },
    },
  },
  responses: {
    200: {
      description: 'Done; the petition as it stands now',
      content: { 'application/json': { schema: resultShape } },
    },
    403: problem('Not this person’s task'),
    404: problem('No such petition or act'),
    409: problem('Not possible in this state, or somebody acted first'),
    422: problem('Some fields are wrong'),
  },
});

export function actApi(api: OpenAPIHono): void {
  api.openapi(actRoute, async (c) => {
    const { id: key, act } = c.req.valid('param');
    const { db } = c.var.platform;
    const petition = await petitionFor(db, actorOf(c), key);
    if (!petition) throw petitionFailure('NotFound', 'petitions.not_found');
    const body: Readonly<Record<string, unknown>> = c.req.valid('json') ?? {};
    const extra = await perform(c, petition.id, act, body);
    const after = await petitionFor(db, actorOf(c), petition.id);
    if (!after) throw petitionFailure('NotFound', 'petitions.not_found');
    return c.json(
      {
        id: after.id,
        code: after.code,
        state: after.state,
        version: after.version,
        ...extra,
        abilities: await shownAbilities(c, after),
      },
      200,
    );
  });
}

type Extra = { readonly batchId?: string; readonly documentId?: string };

async function perform(
  c: Context,
  id: string,
  act: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Extra> {
  if (act === 'forward' || act === 'propose') {
    const { subjectDefault } = batchText('vi');
    const input = { title: subjectDefault, submit: true, ...body, petitionIds: [id] };
    const { batchId } = await run(c, prepareBatch, input);
    return { batchId };
  }
  if (act === 'answer') {
    const paper = { ...body, rows: [{ ...body, petitionId: id }] };
    const { documentId } = await run(c, enterAnswer, paper).catch(asSent);
    return { documentId };
  }
  if (!isFormAct(act)) throw platformFailure('NotFound', 'platform.not_found');
  const spec = ACT_COMMANDS[act] as (typeof ACT_COMMANDS)['accept'];
  const report: ActReport = await run(c, spec, { ...body, petitionIds: [id] });
  if (report.done.length === 0) throw platformFailure('NotFound', 'platform.not_found');
  return {};
}

/** A caller sends one row flat: its fields are named as they were sent. */
function asSent(error: unknown): never {
  if (!(error instanceof Failure)) throw error;
  const fields = Object.entries(error.fields).map(([path, sentence]) => [
    path.replace(/^rows\.0\./, ''),
    sentence,
  ]);
  throw new Failure(error.kind, error.code, error.facts, Object.fromEntries(fields));
}

/** The abilities as the API says them: what may be done now, and why not the rest. */
export async function shownAbilities(
  c: Context,
  petition: Parameters<typeof abilitiesOf>[2],
): Promise<z.output<typeof abilityShape>[]> {
  const { db } = c.var.platform;
  const all = await abilitiesOf(db, actorOf(c), petition);
  return all.map(({ act, reason, onBehalf }) => ({
    act: act === 'propose' ? 'forward' : act,
    allowed: reason === null,
    reason,
    onBehalf,
  }));
}

import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure, platformFailure } from '#src/platform/errors.ts';
import { bodyWithExample, both, json, PROBLEMS } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { abilitiesOf } from '../abilities.ts';
import type { Ability } from '../abilities.ts';
import { answerTogether, leaveTogether } from '../commands/ties/answer-together.ts';
import { enterAnswer } from '../commands/answer.ts';
import { prepareBatch } from '../commands/batches.ts';
import type { ActReport } from '../acting/each-petition.ts';
import { ACT_SHAPES, DESCRIBED_ACTS, actName } from './act-shapes.ts';
import type { DescribedAct } from './act-shapes.ts';
import { ACT_COMMANDS, isFormAct } from '../commands/act-commands.ts';
import { linkAgain, unlinkAgain } from '../commands/ties/link-again.ts';
import { mergePetitions, unmergePetitions } from '../commands/ties/merge.ts';
import { takeBackTelling } from '../commands/take-back-telling.ts';
import { raiseAgain } from '../commands/raise-again.ts';
import { batchText } from '../messages/batches.ts';
import { petitionFor } from '../queries/petition.ts';
import { petitionFailure } from '../failures.ts';

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export const abilityShape = z.object({
  act: z.string(),
  allowed: z.boolean(),
  reason: z.string().nullable(),
  onBehalf: z.boolean(),
});

const resultShape = z
  .object({
    id: z.string(),
    code: z.string(),
    state: z.string(),
    version: z.number().int(),
    batchId: z.string().optional(),
    documentId: z.string().optional(),
    abilities: z.array(abilityShape),
  })
  .openapi('PetitionAfterAct');

export const petitionParams = z.object({
  id: z
    .string()
    .max(60)
    .openapi({ description: both('`id` hoặc mã kiến nghị.', 'The petition’s `id` or code.') }),
});
const done = json(resultShape, 'Done; the petition as it stands now');

/** One route serves every act; each stands in the description with its own body. */
const actRoute = createRoute({
  method: 'post',
  path: '/petitions/{id}/acts/{act}',
  hide: true,
  request: {
    params: petitionParams.extend({ act: z.string().max(30) }),
    body: {
      required: false,
      content: { 'application/json': { schema: z.looseObject({}) } },
    },
  },
  responses: { 200: done },
});

function describeAct(api: OpenAPIHono, act: DescribedAct): void {
  const shape = ACT_SHAPES[act];
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: `/petitions/{id}/acts/${act}`,
    operationId: `${camelCase(act)}Petition`,
    tags: ['petitions'],
    summary: both(actName('vi', act), actName('en', act)),
    description: both(
      'Cùng quy tắc và lý do như trên trang; `abilities` của kiến nghị nói việc nào làm được.',
      'The same rules and reasons as the pages; the petition’s `abilities` say what may be done now.',
    ),
    request: {
      params: petitionParams,
      body: { ...bodyWithExample(shape), required: false },
    },
    responses: { 200: done, ...PROBLEMS },
  });
}

export function actApi(api: OpenAPIHono): void {
  for (const act of DESCRIBED_ACTS) describeAct(api, act);
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

/** Acts between petitions, as commands. */
const TIES = {
  merge: mergePetitions,
  unmerge: unmergePetitions,
  raise_again: raiseAgain,
  link_again: linkAgain,
  unlink_again: unlinkAgain,
  together: answerTogether,
  leave_together: leaveTogether,
  untell: takeBackTelling,
} as const;

function isTie(act: string): act is keyof typeof TIES {
  return Object.hasOwn(TIES, act);
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
  if (isTie(act)) {
    await run(c, TIES[act] as (typeof TIES)['unmerge'], {
      ...body,
      petitionId: id,
      petitionIds: [id],
    });
    return {};
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
  return shown(await abilitiesOf(db, actorOf(c), petition));
}

export function shown(abilities: readonly Ability[]): z.output<typeof abilityShape>[] {
  return abilities.map(({ act, reason, onBehalf }) => ({
    act: act === 'propose' ? 'forward' : act,
    allowed: reason === null,
    reason,
    onBehalf,
  }));
}

import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { ConclusionInput } from '../inputs.ts';
import type { ReadingContext } from '../reading/index.ts';
import type { ConclusionFacts } from '../schema.ts';
import { atField } from '../failures.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { areBodiesOn } from '../queries/bodies.ts';
import { readBody, splitNames } from './read-bodies.ts';
import type { NamedBodies } from './read-bodies.ts';
import { readTypedDue } from './read-due.ts';

export interface ReadFacts extends ConclusionFacts {
  readonly leadNamed: string;
  readonly coNamed: string;
}

/** What was typed, with its bodies found and its day computed. */
export async function readFacts(
  ctx: CommandContext,
  context: ReadingContext,
  input: ConclusionInput,
): Promise<ReadFacts> {
  const { actor, now, tx } = ctx;
  const today = dayAt(now);
  await refuseUnknown(ctx, 'leadBodyId', input.leadBodyId ? [input.leadBodyId] : []);
  await refuseUnknown(ctx, 'coBodyIds', input.coBodyIds);
  const lead = input.leadBodyId
    ? { id: input.leadBodyId, named: '' }
    : await readBody(tx, actor, input.lead, today);
  const co: NamedBodies[] = [];
  for (const name of splitNames(input.co)) co.push(await readBody(tx, actor, name, today));
  const found = [...input.coBodyIds, ...co.map(({ id }) => id)].filter((id) => id !== null);
  const due = readTypedDue(input.due, context);
  return {
    content: input.content,
    leadBodyId: lead.id,
    leadNamed: lead.named,
    coBodyIds: [...new Set(found)].filter((id) => id !== lead.id),
    coNamed: co
      .map(({ named }) => named)
      .filter((named) => named !== '')
      .join('; '),
    leadPerson: input.leadPerson,
    product: input.product,
    reportTo: input.reportTo,
    ...due,
    isUndated: input.isUndated && due.dueOn === null && due.waitsForSession === null,
  };
}

/** Bodies given by id: of this tenant, and still there on the day. */
async function refuseUnknown(
  { actor, now, tx }: CommandContext,
  field: 'leadBodyId' | 'coBodyIds',
  ids: readonly string[],
): Promise<void> {
  if (await areBodiesOn(tx, actor.tenantId, ids, dayAt(now))) return;
  throw atField(actor.locale, field, 'conclusions.no_such_body');
}

/** The columns those facts are kept in. */
export function columnsOf(facts: ReadFacts) {
  return {
    content: facts.content,
    lead_body_id: facts.leadBodyId,
    lead_named: facts.leadNamed,
    co_named: facts.coNamed,
    ...dueColumns(facts),
    lead_person: facts.leadPerson,
    product: facts.product,
    report_to: facts.reportTo,
    is_undated: facts.isUndated,
  };
}

export function dueColumns(
  facts: Pick<ConclusionFacts, 'dueOn' | 'dueText' | 'dueExplanation' | 'waitsForSession'>,
) {
  return {
    due_on: facts.dueOn,
    due_text: facts.dueText,
    due_explanation: JSON.stringify(facts.dueExplanation),
    waits_for_session: facts.waitsForSession,
  };
}

export function factsOf(row: Conclusion, coBodyIds: readonly string[]): ConclusionFacts {
  return {
    content: row.content,
    leadBodyId: row.lead_body_id,
    coBodyIds,
    leadPerson: row.lead_person,
    product: row.product,
    reportTo: row.report_to,
    dueOn: row.due_on,
    dueText: row.due_text,
    dueExplanation: row.due_explanation,
    waitsForSession: row.waits_for_session,
    isUndated: row.is_undated,
  };
}

import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { both } from '#src/platform/web/api-description.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { groupOf, mergedIntoPetition, standsForPetition } from '../queries/links.ts';
import type { PetitionRecord, ShownPlace } from '../queries/petition.ts';
import type { ListedPetition } from '../queries/register/register.ts';
import { isPetitionLate, voicesOf } from '../rules.ts';
import { PETITION_KINDS, PETITION_SOURCES, PETITION_STATES, PUBLIC_LABELS } from '../schema.ts';
import { abilityShape } from './acts.ts';

export const listedShape = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(PETITION_STATES),
  kind: z.enum(PETITION_KINDS),
  title: z.string(),
  text: z.string(),
  unit: z.string().openapi({ description: 'Name of the unit responsible now' }),
  place: z.string(),
  field: z.string().nullable(),
  body: z.string().nullable(),
  receivedOn: z.string(),
  dueOn: z.string().nullable(),
  dueIsProposed: z.boolean(),
  late: z.boolean(),
  timesRaised: z.number().int(),
  hasDiscrepancy: z.boolean(),
  url: z.string(),
});

export const petitionShape = z
  .object({
    id: z.string(),
    code: z.string(),
    state: z.enum(PETITION_STATES),
    replyClass: z.string().nullable(),
    evaluation: z.string().nullable(),
    publicLabel: z.enum(PUBLIC_LABELS),
    kind: z.enum(PETITION_KINDS),
    source: z.enum(PETITION_SOURCES),
    title: z.string(),
    originalText: z.string(),
    workingText: z.string(),
    publicText: z.string().nullable(),
    places: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        nameThen: z.string(),
        detail: z.string(),
      }),
    ),
    placeText: z.string(),
    field: z.string().nullable(),
    competentTier: z.string().nullable(),
    bodyId: z.string().nullable(),
    sessionId: z.string().nullable(),
    contactId: z.string().nullable(),
    receivedOn: z.string(),
    answeredOn: z.string().nullable(),
    dueOn: z.string().nullable(),
    dueIsProposed: z.boolean(),
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
    timesRaised: z.number().int(),
    sessionsOpen: z.number().int(),
    voices: z
      .number()
      .int()
      .openapi({
        description: both(
          'Lượt ý kiến: các lần nêu của kiến nghị này và của kiến nghị đã gộp vào.',
          'Voices: its own raisings and those of the petitions merged into it.',
        ),
      }),
    mergedInto: z
      .string()
      .nullable()
      .openapi({ description: both('Mã kiến nghị chính.', 'Code of the one that stands.') }),
    merged: z
      .array(z.string())
      .openapi({ description: both('Mã các kiến nghị đã gộp vào.', 'Codes merged into it.') }),
    together: z.array(z.string()).openapi({
      description: both(
        'Mã các kiến nghị cùng nhóm trả lời chung mà người đọc được xem.',
        'Codes of the others answered together that the reader may see.',
      ),
    }),
    hasDiscrepancy: z.boolean(),
    version: z.number().int(),
    abilities: z.array(abilityShape),
  })
  .openapi('Petition');

/** How it stands to other petitions, by their codes. */
export async function tiesOf(c: Context, petition: PetitionRecord) {
  const { db } = c.var.platform;
  const actor = actorOf(c);
  const stands = await standsForPetition(db, petition);
  const merged = await mergedIntoPetition(db, actor, petition);
  const group = await groupOf(db, actor, petition);
  const others = group?.members.filter(({ id }) => id !== petition.id) ?? [];
  return {
    voices: voicesOf(petition),
    mergedInto: stands?.code ?? null,
    merged: merged.map(({ code: merging }) => merging),
    together: others.map(({ code: other }) => other),
  };
}

export function listed(row: ListedPetition, today: string): z.output<typeof listedShape> {
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    kind: row.kind,
    title: row.title,
    text: row.working_text,
    unit: row.unit_name,
    place: row.place_text || [row.detail, row.unit_name].filter(Boolean).join(', '),
    field: row.field_code,
    body: row.body_name,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    dueIsProposed: row.due_is_proposed,
    late: isPetitionLate(row, today),
    timesRaised: row.times_raised,
    hasDiscrepancy: row.has_discrepancy,
    url: `/petitions/${row.id}`,
  };
}

/** The columns that an answer shows. */
export type Shown = Pick<
  PetitionRecord,
  | 'answered_on'
  | 'code'
  | 'competent_tier'
  | 'contact_id'
  | 'due_is_proposed'
  | 'due_on'
  | 'end_reason'
  | 'ended_on'
  | 'evaluation'
  | 'field_code'
  | 'has_discrepancy'
  | 'id'
  | 'kind'
  | 'original_text'
  | 'place_text'
  | 'public_label'
  | 'public_text'
  | 'received_on'
  | 'reply_class'
  | 'responsible_body_id'
  | 'session_id'
  | 'sessions_open'
  | 'source'
  | 'state'
  | 'times_raised'
  | 'title'
  | 'version'
  | 'working_text'
>;

export function whole(
  row: Shown,
  places: readonly ShownPlace[],
): Omit<
  z.output<typeof petitionShape>,
  'abilities' | 'voices' | 'mergedInto' | 'merged' | 'together'
> {
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    replyClass: row.reply_class,
    evaluation: row.evaluation,
    publicLabel: row.public_label,
    kind: row.kind,
    source: row.source,
    title: row.title,
    originalText: row.original_text,
    workingText: row.working_text,
    publicText: row.public_text,
    places: places.map((place) => ({
      unit: place.unit_code,
      name: place.unit_name,
      nameThen: place.unit_name_then,
      detail: place.detail,
    })),
    placeText: row.place_text,
    field: row.field_code,
    competentTier: row.competent_tier,
    bodyId: row.responsible_body_id,
    sessionId: row.session_id,
    contactId: row.contact_id,
    receivedOn: row.received_on,
    answeredOn: row.answered_on,
    dueOn: row.due_on,
    dueIsProposed: row.due_is_proposed,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    timesRaised: row.times_raised,
    sessionsOpen: row.sessions_open,
    hasDiscrepancy: row.has_discrepancy,
    version: row.version,
  };
}

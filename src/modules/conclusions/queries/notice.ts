import { sql } from 'kysely';
import { dayAt, day, formatDay } from '#src/council/calendar/index.ts';
import { sittingRecord } from '#src/modules/sittings/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { agendaOf, heldOn } from '#src/modules/meetings/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/schema.ts';
import { titlesOf, withTitle } from './titles.ts';
import type { EarlierConclusion, NoticeContent } from '../notice-text.ts';
import { standingWords } from '../messages/standing.ts';
import { standsNow } from '../rules.ts';
import type { ConclusionFacts, ConclusionKind } from '../schema.ts';
import { openConclusions } from './open.ts';

/** A conclusion as the notice is to say it now, corrections included. */
export interface ToSay extends ConclusionFacts {
  readonly id: string;
  readonly itemId: string;
  readonly kind: ConclusionKind;
  readonly position: number;
}

/** Everything a notice says: its meeting, its items with their conclusions, what became of earlier ones. */
export async function noticeContent(
  ctx: CommandContext,
  meeting: StoredMeeting,
  conclusions: readonly ToSay[],
): Promise<NoticeContent> {
  const { actor, tx } = ctx;
  const names = await namesOf(
    ctx,
    conclusions.flatMap(({ leadBodyId, coBodyIds }) => [leadBodyId, ...coBodyIds]),
  );
  const agenda = await agendaOf(tx, actor, meeting.id);
  const items = agenda
    .map(({ id, title }) => ({ title, of: conclusions.filter(({ itemId }) => itemId === id) }))
    .filter(({ of }) => of.length > 0)
    .map(({ title, of }) => ({
      title,
      conclusions: of.map((each) => ({
        ...each,
        lead: names.get(each.leadBodyId ?? '') ?? '',
        co: each.coBodyIds.map((id) => names.get(id) ?? ''),
      })),
    }));
  return {
    meetingTitle: meeting.title,
    heldOn: heldOn(meeting),
    place: meeting.place ?? '',
    ...(await peopleOf(ctx, meeting)),
    participants: await presentAt(ctx, meeting),
    items,
    earlier: await earlierOf(ctx, meeting),
  };
}

/** Names of bodies by id. */
export async function namesOf(
  { tx, actor }: CommandContext,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map<string, string>();
  const rows = await tx
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('tenant_id', '=', actor.tenantId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who was in the room, as the record of the sitting has it; nobody where it was not kept. */
async function presentAt({ tx, actor }: CommandContext, meeting: StoredMeeting): Promise<string[]> {
  const { attendance } = await sittingRecord(tx, actor.tenantId, meeting.id);
  const there = attendance.filter(({ stays }) => stays.length > 0).map(({ person }) => person);
  const titles = await titlesOf(
    tx,
    actor.tenantId,
    there.map(({ person_id }) => person_id),
  );
  return there.map((person) => withTitle(person, titles));
}

async function peopleOf({ tx, actor }: CommandContext, meeting: StoredMeeting) {
  const { rows } = await sql<{ issuer: string; chair: string | null }>`
    select b.name as issuer, (select p.full_name from seats s
        join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
        where s.tenant_id = b.tenant_id and s.id = ${meeting.chair_seat_id}) as chair
    from bodies b where b.tenant_id = ${actor.tenantId} and b.id = ${meeting.body_id}`.execute(tx);
  return { issuer: rows[0]?.issuer ?? '', chair: rows[0]?.chair ?? null };
}

const MOST_EARLIER = 60;

async function earlierOf(
  { tx, actor, now }: CommandContext,
  meeting: StoredMeeting,
): Promise<EarlierConclusion[]> {
  const today = dayAt(now);
  const open = await openConclusions(tx, actor.tenantId, meeting.council_id, {
    before: meeting,
    limit: MOST_EARLIER,
  });
  return open
    .filter(({ isRestricted }) => !isRestricted)
    .map((each) => ({
      content: each.content,
      lead: each.debtorName,
      due: each.dueOn === null ? each.dueText : formatDay(day(each.dueOn)),
      standing: standingWords('vi', each.state, standsNow(each, today)),
    }));
}

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays, day } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { AWAITING_REPLY_STATES } from '../../rules.ts';
import { enteredBy } from '../../store/duties.ts';

/** How far a petition has come, as the council's figures count it; each is a filter of the register. */
export const OUTCOMES = [
  'due',
  'answered',
  'resolved',
  'checked',
  'matching',
  'partly',
  'not_matching',
  'differing',
  'voter_reported',
  'rated',
  'agreeing',
  'disagreeing',
  'to_check',
  'checked_by_us',
  'told',
  'to_tell',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who asks: their own body's checks decide what is still to be checked. */
export type Asker = Pick<Actor, 'bodyId' | 'bodyIds' | 'personId'>;

type Condition = RawBuilder<unknown>;

const waiting = sql.join(AWAITING_REPLY_STATES.map((state) => sql.lit(state)));
const isAnswered = sql`p.reply_class is not null`;
/** Voters were told the newest answer. */
const isTold = sql`exists (select from petition_tellings t where t.tenant_id = p.tenant_id
  and t.petition_id = p.id and t.taken_back_at is null
  and t.told_on >= coalesce(p.answered_on, t.told_on))`;

/** Of one petition `p`: the outcomes that are the same for every reader. */
const OF_ALL: Readonly<Record<string, (today: string) => Condition>> = {
  due: (today) =>
    sql`(p.reply_class is not null
      or (p.state in (${waiting}) and not p.due_is_proposed and p.due_on <= ${today}))`,
  answered: () => isAnswered,
  resolved: () => sql`p.reply_class is not null and p.end_reason = 'resolved'`,
  checked: () => sql`p.check_finding is not null`,
  matching: () => sql`p.check_finding = 'matches'`,
  partly: () => sql`p.check_finding = 'partly'`,
  not_matching: () => sql`p.check_finding = 'no'`,
  differing: () => sql`p.check_finding in ('partly', 'no')`,
  voter_reported: () => sql`p.voter_reported`,
  told: () => sql`${isAnswered} and ${isTold}`,
  to_tell: () => sql`${isAnswered} and not ${isTold}`,
};

/** What other rooms know of a petition `p`, said by them when they are joined to the house. */
const OF_OTHER_ROOMS: Partial<Record<Outcome, () => Condition>> = {};

export function defineOutcomes(conditions: Readonly<Partial<Record<Outcome, () => Condition>>>) {
  Object.assign(OF_OTHER_ROOMS, conditions);
}

/** The same words for the register, its counts and the figures: a number and its rows never part. */
export function outcomeIs(outcome: Outcome, today: string, asker?: Asker): Condition {
  if (outcome !== 'to_check' && outcome !== 'checked_by_us')
    return OF_ALL[outcome]?.(today) ?? OF_OTHER_ROOMS[outcome]?.() ?? sql`false`;
  if (!asker) return sql`false`;
  const ours = sql`exists (select from petition_verifications v
    where v.tenant_id = p.tenant_id and v.petition_id = p.id and v.body_id = ${asker.bodyId}
      and not v.by_voter and v.finding <> 'seen' and v.id > (
        select a.id from petition_answers a where a.tenant_id = p.tenant_id
          and a.petition_id = p.id order by a.id desc limit 1))`;
  if (outcome === 'checked_by_us') return sql`${isAnswered} and ${ours}`;
  const recent = addDays(day(today), -CHECKED_WITHIN_DAYS);
  return sql`${isAnswered} and (p.ended_on is null or p.answered_on >= ${recent})
    and not ${ours} and not ${involves(asker)}`;
}

/** What ended longer ago is no longer offered to be checked. */
const CHECKED_WITHIN_DAYS = 365;

/** Whoever owes the reply, or entered it, does not check it. */
function involves({ bodyIds, personId }: Asker): Condition {
  return sql`exists (select from petition_duties l
    join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
    where l.tenant_id = p.tenant_id and l.petition_id = p.id and l.is_current
      and (d.debtor_body_id = any(${[...bodyIds]}::uuid[]) or ${personId} = any(${enteredBy})))`;
}

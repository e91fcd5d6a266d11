import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { OwnTimes } from '../mail-times.ts';
import type { NoticeKind } from '../rules.ts';
import type { NoticeChoiceRow } from '../schema.ts';
import { ofSeatsInForce } from './bell.ts';

export interface PersonToMail {
  readonly tenantId: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  /** The council of a seat they hold: how its people get their mail. */
  readonly councilId: string | null;
  readonly own: OwnTimes | null;
  readonly muted: readonly string[];
  readonly lastMailAt: Date | null;
}

type Person = Pick<PersonToMail, 'tenantId' | 'personId'>;

/** People with notices that no mail has carried yet, after the last one seen. */
export async function peopleToMail(
  db: Db,
  { tenantId, today }: { readonly tenantId: string; readonly today: string },
  after: Person | null,
  limit: number,
): Promise<readonly PersonToMail[]> {
  const from = after ? sql`and person_id > ${after.personId}` : sql``;
  const { rows } = await sql<FoundPerson>`
    select w.tenant_id, w.person_id, p.email, a.locale, s.council_id,
      c.mail, c.quiet_from, c.quiet_to, c.muted, c.last_mail_at
    from (
      select distinct tenant_id, person_id from notices
      where tenant_id = ${tenantId} and mailed_at is null ${from}
      order by person_id limit ${limit}
    ) w
    join people p on p.tenant_id = w.tenant_id and p.id = w.person_id
    left join notice_choices c on c.tenant_id = w.tenant_id and c.person_id = w.person_id
    left join lateral (
      select locale from accounts a where a.tenant_id = w.tenant_id and a.person_id = w.person_id limit 1
    ) a on true
    left join lateral (
      select council_id from seats where tenant_id = w.tenant_id and person_id = w.person_id
        and from_on <= ${today} and (to_on is null or to_on >= ${today})
      order by from_on, id limit 1
    ) s on true
    order by w.tenant_id, w.person_id`.execute(db);
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    personId: row.person_id,
    email: row.email,
    locale: row.locale ?? 'vi',
    councilId: row.council_id,
    own: { mail: row.mail, quietFrom: row.quiet_from, quietTo: row.quiet_to },
    muted: row.muted ?? [],
    lastMailAt: row.last_mail_at,
  }));
}

interface FoundPerson extends Pick<NoticeChoiceRow, 'mail' | 'quiet_from' | 'quiet_to'> {
  tenant_id: string;
  person_id: string;
  email: string;
  locale: Locale | null;
  council_id: string | null;
  muted: readonly string[] | null;
  last_mail_at: Date | null;
}

export interface NoticeToMail {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** How many things it gathers; 1 where it is about one. */
  readonly count: number;
  readonly document: string;
  /** Not read on the bell meanwhile, and of a seat that is still held. */
  readonly isWanted: boolean;
}

export async function noticesToMail(
  db: Db,
  person: { readonly tenantId: string; readonly personId: string },
  today: string,
): Promise<readonly NoticeToMail[]> {
  const { rows } = await sql<NoticeToMail>`
    select n.id, n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.document,
      greatest(1, cardinality(n.subject_ids)) as count,
      n.read_at is null and ${ofSeatsInForce(today)} as "isWanted"
    from notices n
    where n.tenant_id = ${person.tenantId} and n.person_id = ${person.personId}
      and n.mailed_at is null
    order by n.id limit 500`.execute(db);
  return rows;
}

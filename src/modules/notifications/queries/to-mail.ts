import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { NoticeKind } from '../rules.ts';
import type { MailChoice, NoticeChoiceRow } from '../schema.ts';

export interface PersonToMail {
  readonly tenantId: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly choice: {
    readonly mail: MailChoice;
    readonly quietFrom: string;
    readonly quietTo: string;
    readonly lastMailAt: Date | null;
    readonly muted: readonly string[];
  } | null;
}

type Person = Pick<PersonToMail, 'tenantId' | 'personId'>;

/** People with notices that no mail has carried yet, after the last one seen. */
export async function peopleToMail(
  db: Db,
  after: Person | null,
  limit: number,
): Promise<readonly PersonToMail[]> {
  const from = after
    ? sql`and (tenant_id, person_id) > (${after.tenantId}, ${after.personId})`
    : sql``;
  const { rows } = await sql<
    {
      tenant_id: string;
      person_id: string;
      email: string;
      locale: Locale | null;
    } & Partial<NoticeChoiceRow>
  >`
    select w.tenant_id, w.person_id, p.email, a.locale,
      c.mail, c.quiet_from, c.quiet_to, c.muted, c.last_mail_at
    from (
      select distinct tenant_id, person_id from notices where mailed_at is null ${from}
      order by tenant_id, person_id limit ${limit}
    ) w
    join people p on p.tenant_id = w.tenant_id and p.id = w.person_id
    left join notice_choices c on c.tenant_id = w.tenant_id and c.person_id = w.person_id
    left join lateral (
      select locale from accounts a where a.tenant_id = w.tenant_id and a.person_id = w.person_id limit 1
    ) a on true
    order by w.tenant_id, w.person_id`.execute(db);
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    personId: row.person_id,
    email: row.email,
    locale: row.locale ?? 'vi',
    choice: row.mail
      ? {
          mail: row.mail,
          quietFrom: row.quiet_from ?? '',
          quietTo: row.quiet_to ?? '',
          lastMailAt: row.last_mail_at ?? null,
          muted: (row.muted as readonly string[] | undefined) ?? [],
        }
      : null,
  }));
}

export interface NoticeToMail {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subjectKind: string;
  readonly subjectId: string;
}

export async function noticesToMail(
  db: Db,
  person: { readonly tenantId: string; readonly personId: string },
): Promise<readonly NoticeToMail[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['id', 'kind', 'subject_kind', 'subject_id'])
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('mailed_at', 'is', null)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
  }));
}

import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { OutboxState } from '../schema.ts';

export interface ShownMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly state: OutboxState;
  readonly tries: number;
  readonly serverWords: string;
  readonly createdAt: Date;
  readonly nextTryAt: Date;
}

const PAGE = 50;

export async function outboxOf(
  db: Db,
  actor: Actor,
  state: OutboxState,
  before: string | null,
): Promise<{ readonly mails: readonly ShownMail[]; readonly next: string | null }> {
  const rows = await db
    .selectFrom('outbox_mails')
    .select(['id', 'to_address', 'subject', 'body', 'state', 'tries', 'server_words'])
    .select(['created_at', 'next_try_at'])
    .where('tenant_id', '=', actor.tenantId)
    .where('state', '=', state)
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  return {
    mails: page.map((row) => ({
      id: row.id,
      to: row.to_address,
      subject: row.subject,
      body: row.body,
      state: row.state,
      tries: row.tries,
      serverWords: row.server_words,
      createdAt: row.created_at,
      nextTryAt: row.next_try_at,
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

import type { Context } from 'hono';
import { snapshotOf } from '#src/platform/db/snapshot.ts';
import { wordOfEvents } from '#src/platform/events/changes.ts';
import { keptFor } from './kept.ts';
import { councilOfUnit } from './queries/councils.ts';
import type { OpenCouncil } from './queries/councils.ts';

/** Addresses below which everything is of one council, named by the code of its unit. */
const OF_COUNCIL = /^\/(?:cong-khai|gui-kien-nghi)\/(\d{2,5})(?:\/|$)/;

/** Who signs in, chooses or mails, and the clock that looks for what is late: no page shows it. */
const UNSEEN = ['account.', 'notice_choice.', 'mail.', 'petition_view.', 'duties.'];

const councils = keptFor<OpenCouncil | null>(30_000);
const wordOf = wordOfEvents({ quiet: UNSEEN, everyMs: 1_000 });

/**
 * How things stand behind a public address: the events of its council, or, where it is of no one council,
 * everything that was written.
 */
export async function publicState(c: Context): Promise<string> {
  const { db, clock } = c.var.platform;
  const unit = OF_COUNCIL.exec(new URL(c.req.url).pathname)?.[1];
  if (unit === undefined) return await snapshotOf(db);
  const council = await councils(db, unit, clock(), () => councilOfUnit(db, unit));
  return council ? await wordOf(db, council) : await snapshotOf(db);
}

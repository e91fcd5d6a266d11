import type { Hono } from 'hono';
import { invitationFailure } from '../failures.ts';
import { feedText } from '../calendar-text.ts';
import { feedTokenHash } from '../commands/feeds.ts';
import { invitationsText } from '../messages/pages.ts';
import { meetingsOfPerson, personName } from '../queries/telling.ts';
import { feedOwner } from '../store/feeds.ts';
import { calendarMeeting } from '../tell-invitees.ts';

const TOKEN = /^[\w-]{32}$/;
const YEAR_MS = 366 * 86_400_000;

/** Calendar programmes bring no session: the address itself is the key. */
export function feedRoutes(app: Hono): void {
  app.get('/lich/:file{.+\\.ics}', async (c) => {
    const token = c.req.param('file').replace(/\.ics$/, '');
    const { db, clock, address = '' } = c.var.platform;
    const now = clock();
    const owner = TOKEN.test(token) ? await feedOwner(db, feedTokenHash(token), now) : null;
    if (!owner) throw invitationFailure('NotFound', 'invitations.not_found');
    const { tenantId, personId } = owner;
    const from = new Date(now.getTime() - YEAR_MS);
    const meetings = await meetingsOfPerson(db, tenantId, personId, from);
    const name = invitationsText('vi').calendarName(await personName(db, tenantId, personId));
    const entries = meetings.map((one) =>
      calendarMeeting(one, address, one.cancelled_at ?? one.called_at ?? one.created_at),
    );
    return c.body(feedText(name, entries), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
    });
  });
}

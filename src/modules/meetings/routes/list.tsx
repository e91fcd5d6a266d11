import type { Hono } from 'hono';
import { addMonths, dayAt } from '#src/council/calendar/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { meetingsText } from '../messages/pages.ts';
import { MeetingsPage } from '../pages/meetings-page.tsx';
import { mayNotPlan } from '../policy.ts';
import { meetingsPage, monthRange } from '../queries/list.ts';
import type { MeetingFilter } from '../queries/list.ts';
import { MEETING_KINDS, MEETING_STATES } from '../schema.ts';

export function listRoutes(app: Hono): void {
  app.get('/meetings', async (c) => {
    const actor = actorOf(c);
    const { locale, platform } = c.var;
    const query = c.req.query();
    const filter = readFilter(query);
    const today = dayAt(platform.clock());
    const page = await meetingsPage(platform.db, actor, filter, {
      today,
      cursor: query['after'],
    });
    const months = Array.from({ length: 18 }, (_, at) => addMonths(today, 3 - at).slice(0, 7));
    return await c.render(
      <MeetingsPage
        locale={locale}
        meetings={page.items}
        filter={filter}
        months={months}
        nextHref={page.next ? hrefOf(filter, page.next) : undefined}
        mayPlan={mayNotPlan(actor) === null}
      />,
      { title: meetingsText(locale).title, section: '/meetings' },
    );
  });
}

export function readFilter(query: Readonly<Record<string, string>>): MeetingFilter {
  const month = query['month'] ?? '';
  const kind = MEETING_KINDS.find((one) => one === query['kind']);
  const state = MEETING_STATES.find((one) => one === query['state']);
  const when = query['when'] === 'all' || state === 'closed' || state === 'cancelled';
  return {
    q: query['q']?.trim() || undefined,
    kind,
    state,
    month: monthRange(month) ? month : undefined,
    when: when || query['month'] ? 'all' : 'ahead',
  };
}

function hrefOf(filter: MeetingFilter, after: string): string {
  const given = Object.entries({ ...filter, after }).filter(([, value]) => value !== undefined);
  return `/meetings?${new URLSearchParams(given as [string, string][]).toString()}`;
}

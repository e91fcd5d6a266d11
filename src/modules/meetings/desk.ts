import { day, dayAt, formatDay, latenessText, longDay } from '#src/council/calendar/index.ts';
import type { DeskBlock, DeskItem, DeskView } from '#src/platform/web/room.ts';
import { isInner } from './access.ts';
import { meetingsText } from './messages/pages.ts';
import { papersText } from './messages/papers.ts';
import { meetingName, meetingWords } from './messages/words.ts';
import { hours } from './pages/moments.ts';
import { papersLate, papersOwed } from './queries/desk.ts';
import { meetingsPage } from './queries/list.ts';

const FIRST_FEW = 3;

/** The next meetings, the papers the reader's body owes, and for the council those that are late. */
export async function meetingBlocks(view: DeskView): Promise<readonly DeskBlock[]> {
  if (view.actor.role === 'admin') return [];
  const blocks = await Promise.all([nextBlock(view), owedBlock(view), lateBlock(view)]);
  return blocks.flat();
}

async function nextBlock({ db, actor, locale, now }: DeskView): Promise<DeskBlock[]> {
  const filter = { when: 'ahead' } as const;
  const page = await meetingsPage(db, actor, filter, { today: dayAt(now), limit: FIRST_FEW });
  if (page.items.length === 0) return [];
  const t = meetingsText(locale);
  return [
    {
      key: 'meetings-next',
      title: papersText(locale).next,
      order: 6,
      items: page.items.map((meeting) => ({
        key: meeting.id,
        href: `/meetings/${meeting.code}`,
        title: meeting.title,
        meta: [
          meetingName(meeting, locale),
          longDay(dayAt(meeting.starts_at), locale),
          hours(meeting.starts_at, meeting.ends_at),
        ],
        mark: markOf(meeting, locale),
      })),
      more: { href: '/meetings', label: t.title },
    },
  ];
}

function markOf(
  {
    lateCount,
    state,
  }: { lateCount: number; state: keyof ReturnType<typeof meetingWords>['states'] },
  locale: DeskView['locale'],
): NonNullable<DeskItem['mark']> {
  if (lateCount > 0) return { label: meetingsText(locale).late(lateCount), tone: 'danger' };
  return { label: meetingWords(locale).states[state], tone: 'neutral' };
}

async function owedBlock({ db, actor, locale, now }: DeskView): Promise<DeskBlock[]> {
  if (!actor.permissions.has('papers.give')) return [];
  const owed = await papersOwed(db, actor);
  if (owed.length === 0) return [];
  const today = day(dayAt(now));
  return [
    {
      key: 'papers-owed',
      title: papersText(locale).owed,
      order: 8,
      items: owed.map(({ id, code, title, meetingTitle, due_on, due_is_proposed }) => ({
        key: id,
        href: `/meetings/${code}/papers/${id}`,
        title,
        meta: [meetingTitle, due_on ? formatDay(day(due_on)) : ''].filter((one) => one !== ''),
        ...(due_on && !due_is_proposed
          ? {
              mark: {
                label: latenessText(day(due_on), today, locale),
                tone: due_on < today ? ('danger' as const) : ('neutral' as const),
              },
            }
          : {}),
      })),
    },
  ];
}

async function lateBlock({ db, actor, locale, now }: DeskView): Promise<DeskBlock[]> {
  if (!isInner(actor, { council_id: actor.councilId, body_id: '' })) return [];
  const late = await papersLate(db, actor, dayAt(now));
  if (late.length === 0) return [];
  const words = meetingWords(locale);
  return [
    {
      key: 'papers-late',
      title: papersText(locale).late,
      order: 9,
      items: late.slice(0, FIRST_FEW + 2).map(({ id, code, title, bodyShort, standing }) => ({
        key: id,
        href: `/meetings/${code}/papers/${id}`,
        title,
        meta: [bodyShort],
        mark: { label: words.standings[standing], tone: 'danger' as const },
      })),
    },
  ];
}

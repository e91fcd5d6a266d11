import type { Context, Hono } from 'hono';
import { dayAt, longDay } from '#src/council/calendar/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import type { DeskBlock, DeskView, Room } from '#src/platform/web/room.ts';
import { pageWhileUnchanged } from '#src/platform/web/answers/kept-pages.ts';
import { deskText } from './messages.ts';
import { DeskPage } from './pages/desk-page.tsx';

export function deskRoutes(app: Hono, rooms: readonly Room[]): void {
  app.get('/', async (c) => {
    actorOf(c);
    const day = dayAt(c.var.platform.clock());
    return await pageWhileUnchanged(c, day, async () => await desk(c, rooms));
  });
}

async function desk(c: Context, rooms: readonly Room[]): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const now = platform.clock();
  const blocks = await blocksFor(rooms, { db: platform.db, actor, locale, now });
  return await c.render(
    <DeskPage
      locale={locale}
      name={actor.displayName}
      seat={actor.bodyName}
      day={longDay(dayAt(now), locale)}
      blocks={blocks}
    />,
    { title: deskText(locale).title, section: '/' },
  );
}

async function blocksFor(rooms: readonly Room[], view: DeskView): Promise<DeskBlock[]> {
  const lists = await Promise.all(rooms.map((room) => room.desk?.(view) ?? []));
  return lists
    .flat()
    .filter((block) => block.figures?.length || block.items?.length || block.empty)
    .toSorted((a, b) => a.order - b.order);
}

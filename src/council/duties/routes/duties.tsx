import type { Context, Hono } from 'hono';
import type { Actor } from '#src/platform/auth/actor.ts';
import { isId } from '#src/platform/db/ids.ts';
import { filesOf } from '#src/platform/files/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { dutyFailure } from '../failures.ts';
import { bodiesNamed } from '../pages/act-details.ts';
import { dutyPanelsFor } from '../pages/panels.ts';
import { DutyPage } from '../pages/duty-page.tsx';
import type { Names } from '../pages/history.tsx';
import { dutyAbilities } from '../policy.ts';
import { actsOfDuty } from '../queries/acts.ts';
import type { ActView } from '../queries/acts.ts';
import { bodyNames } from '../queries/choices.ts';
import { dutyForReader, partsOf, watchersOf } from '../queries/duty-page.ts';
import type { DutyView } from '../queries/duty-view.ts';
import { dutiesToCopy } from '../queries/to-copy.ts';
import { followsCouncil } from '../queries/visible-to.ts';
import { isOwed } from '../rules.ts';
import { todayOf } from './register.tsx';

export function dutyPageRoutes(app: Hono): void {
  app.get('/duties/:id', async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const today = todayOf(c);
    const duty = await readDuty(c, actor);
    const acts = await actsOfDuty(db, actor.tenantId, duty.id);
    const { locale } = c.var;
    const [parts, watchers, names, copy, panels] = await Promise.all([
      partsOf(db, actor, duty.id),
      watchersOf(db, actor, duty.id),
      namesFor(c, actor, duty, acts),
      isOwed(duty) ? dutiesToCopy(c.var.platform, actor, [duty.id]) : null,
      dutyPanelsFor({ db, actor, locale, duty }),
    ]);
    return await c.render(
      <DutyPage
        locale={locale}
        {...{ today, duty, parts, acts, watchers, names, copy, panels }}
        abilities={dutyAbilities(actor, duty)}
        isDebtor={actor.bodyIds.includes(duty.debtor_body_id)}
        mayFollow={followsCouncil(actor)}
      />,
      { title: duty.code, section: followsCouncil(actor) ? '/duties' : '/inbox' },
    );
  });
}

/** The duty of this address, if the reader may see it. */
export async function readDuty(c: Context, actor: Actor): Promise<DutyView> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) throw dutyFailure('NotFound', 'duties.not_found');
  return await dutyForReader(c.var.platform.db, actor, id, todayOf(c));
}

export async function namesFor(
  c: Context,
  actor: Actor,
  duty: DutyView,
  acts: readonly ActView[],
): Promise<Names> {
  const { db } = c.var.platform;
  const ids = [...new Set(acts.flatMap(bodiesNamed))];
  const [bodies, files] = await Promise.all([
    bodyNames(db, actor.tenantId, ids),
    filesOf(db, actor.tenantId, 'duty', [duty.id]),
  ]);
  return {
    bodies: new Map(bodies.map(({ value, label }) => [value, label])),
    files: new Map(files.map(({ id, name }) => [id, name])),
  };
}

import type { Hono } from 'hono';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { confirmSuccession, withdrawSuccession } from './commands.ts';
import { unitText } from './messages.ts';
import { mayNotConfirm } from './policy.ts';
import { UnitPage } from './pages/unit-page.tsx';
import { UnitsPage } from './pages/units-page.tsx';
import { readPredecessors } from './predecessors.ts';
import {
  confirmedSuccessions,
  provinces,
  searchUnits,
  tenantById,
  unitByCode,
  unitsUnder,
} from './queries.ts';

export function unitRoutes(app: Hono): void {
  app.get('/units', async (c) => {
    actorOf(c);
    const { db } = c.var.platform;
    const q = (c.req.query('q') ?? '').slice(0, 100);
    const withHistoric = c.req.query('historic') === '1';
    const found = q.trim() ? await searchUnits(db, { q, withHistoric, limit: 100 }) : null;
    const shown = found ? [] : await provinces(db);
    return await c.render(
      <UnitsPage locale={c.var.locale} {...{ q, withHistoric, found }} provinces={shown} />,
      { title: unitText(c.var.locale).title, section: '/units' },
    );
  });

  app.get('/units/search', async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const tenant = await tenantById(db, actor.tenantId);
    const units = await searchUnits(db, {
      q: (c.req.query('q') ?? '').slice(0, 100),
      withHistoric: c.req.query('historic') === '1',
      tier: c.req.query('tier') === 'commune' ? 'commune' : undefined,
      near: tenant?.unit_code,
    });
    const items = units.map((unit) => ({
      value: unit.code,
      label: unit.name,
      detail: unit.parent_name ?? '',
    }));
    return c.json({ items });
  });

  app.get('/units/:code', async (c) => {
    const actor = actorOf(c);
    const { db } = c.var.platform;
    const unit = await unitByCode(db, c.req.param('code'));
    if (!unit) throw platformFailure('NotFound', 'platform.not_found');
    const page = (
      <UnitPage
        locale={c.var.locale}
        unit={unit}
        parent={unit.parent_code ? await unitByCode(db, unit.parent_code) : null}
        children={await unitsUnder(db, unit.code)}
        predecessors={readPredecessors(unit.predecessors)}
        confirmed={await confirmedSuccessions(db, actor.tenantId, unit.code)}
        mayConfirm={mayNotConfirm(actor) === null}
      />
    );
    return await c.render(page, { title: unit.name, section: '/units' });
  });

  app.post('/units/:code/successions', async (c) => {
    const unitCode = c.req.param('code');
    const form = await readForm(c);
    const done = await attempt(c, () => run(c, confirmSuccession, { ...form, unitCode }));
    const message = done.ok ? unitText(c.var.locale).confirmed : done.refusal.message;
    return seeOther(c, `/units/${encodeURIComponent(unitCode)}`, message);
  });

  app.post('/units/:code/successions/:id/withdrawal', async (c) => {
    const { unitCode } = await run(c, withdrawSuccession, { id: c.req.param('id') });
    return seeOther(c, `/units/${unitCode}`, unitText(c.var.locale).withdrawn);
  });
}

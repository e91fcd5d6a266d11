import { sql } from 'kysely';
import type { SourceKind } from '#src/modules/meetings/index.ts';
import { programmesText } from '../messages/pages.ts';
import { mayNotRead } from '../policy.ts';
import { itemById } from './programmes.ts';

/** What stands behind an agenda item, as its page shows it. */
/** An item of a programme is named by the address of its page. */
const ITEM_ADDRESS = /(?:^|\/programmes\/items\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const programmeSource: SourceKind = {
  kind: 'programmeItem',
  label: (locale) => programmesText(locale).groups.programme,
  describe: async (db, actor, ids) => {
    if (ids.length === 0 || mayNotRead(actor)) return new Map();
    const { rows } = await sql<{ id: string; title: string; programme: string; to: string }>`
      select i.id, i.title, p.title as programme, p.id as to from programme_items i
      join work_programmes p on p.tenant_id = i.tenant_id and p.id = i.programme_id
      where i.tenant_id = ${actor.tenantId} and i.council_id = ${actor.councilId}
        and i.id = any(${[...ids]})`.execute(db);
    return new Map(
      rows.map(({ id, title, programme, to }) => [
        id,
        { title, code: programme, href: `/programmes/${to}` },
      ]),
    );
  },
  find: async (db, actor, typed) => {
    const [, id] = ITEM_ADDRESS.exec(typed) ?? [];
    if (id === undefined || mayNotRead(actor)) return null;
    return (await itemById(db, actor, id))?.id ?? null;
  },
};

export const proposalSource: SourceKind = {
  kind: 'proposal',
  label: (locale) => programmesText(locale).groups.proposal,
  describe: async (db, actor, ids) => {
    if (ids.length === 0) return new Map();
    const all = mayNotRead(actor) === null;
    const { rows } = await sql<{ id: string; title: string; body: string }>`
      select r.id, r.title, b.name as body from item_proposals r
      join bodies b on b.tenant_id = r.tenant_id and b.id = r.body_id
      where r.tenant_id = ${actor.tenantId} and r.id = any(${[...ids]})
        and ((${all} and r.council_id = ${actor.councilId})
          or r.body_id = any(${[...actor.bodyIds]}))`.execute(db);
    return new Map(
      rows.map(({ id, title, body }) => [id, { title, code: body, href: '/proposals' }]),
    );
  },
};

export const deferredSource: SourceKind = {
  kind: 'deferredItem',
  label: (locale) => programmesText(locale).groups.deferred,
  describe: async (db, actor, ids) => {
    if (ids.length === 0 || mayNotRead(actor)) return new Map();
    const { rows } = await sql<{ id: string; title: string; meeting: string; code: string }>`
      select i.id, i.title, m.title as meeting, m.code from agenda_items i
      join meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
      where i.tenant_id = ${actor.tenantId} and m.council_id = ${actor.councilId}
        and not i.is_restricted and i.id = any(${[...ids]})`.execute(db);
    return new Map(
      rows.map(({ id, title, meeting, code }) => [
        id,
        { title, code: meeting, href: `/meetings/${code}` },
      ]),
    );
  },
};

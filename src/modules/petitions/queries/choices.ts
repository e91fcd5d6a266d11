import { currentSession, sessionsOf } from '#src/council/calendar/index.ts';
import { bodiesOf, outsideBodies } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { fieldsOf } from './fields.ts';
import type { FieldLabel } from './fields.ts';
import { unitsOfTenant } from './units.ts';

export interface NamedChoice {
  readonly value: string;
  readonly label: string;
}

/** What the filters and forms of a reader offer. */
export interface Choices {
  readonly fields: readonly FieldLabel[];
  readonly bodies: readonly NamedChoice[];
  readonly units: readonly NamedChoice[];
  readonly sessions: readonly NamedChoice[];
}

/** The session a petition goes to where none is chosen; null where every session is over. */
export async function sessionByDefault(db: Db, actor: Actor, today: string) {
  return (await currentSession(db, actor.tenantId, actor.councilId, today))?.name ?? null;
}

const MAY_ANSWER = [
  'executive',
  'department',
  'committee',
  'court',
  'procuracy',
  'police',
] as const;

export async function choicesFor(db: Db, actor: Actor, locale: Locale): Promise<Choices> {
  const { tenantId, councilId } = actor;
  const [fields, own, outside, units, sessions] = await Promise.all([
    fieldsOf(db, tenantId, councilId, locale),
    bodiesOf(db, tenantId, councilId, MAY_ANSWER),
    outsideBodies(db, tenantId),
    unitsOfTenant(db, tenantId),
    sessionsOf(db, tenantId, councilId),
  ]);
  return {
    fields,
    bodies: [...own, ...outside].map((body) => ({ value: body.id, label: body.short_name })),
    units: units.map((unit) => ({ value: unit.code, label: unit.name })),
    sessions: sessions.map((session) => ({ value: session.id, label: session.name })),
  };
}

export async function delegateGroupsOf(db: Db, actor: Actor): Promise<readonly NamedChoice[]> {
  const groups = await bodiesOf(db, actor.tenantId, actor.councilId, ['delegateGroup']);
  return groups.map((group) => ({ value: group.id, label: group.short_name }));
}

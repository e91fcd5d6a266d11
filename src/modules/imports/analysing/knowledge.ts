import { bodiesOf, outsideBodies } from '#src/council/bodies/index.ts';
import type { Body } from '#src/council/bodies/index.ts';
import { currentSession } from '#src/council/calendar/index.ts';
import { fieldNamed, fieldsOf, openPlaceFinder } from '#src/modules/petitions/index.ts';
import type { PlaceFinder } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { sessionsWithTerms } from '../queries/terms.ts';
import { NameFinder } from './names.ts';
import type { SessionContext } from './session-finder.ts';
import { openSuggesting } from './suggesting.ts';
import type { Suggesting } from './suggesting.ts';

/** All that reading a list needs to know of its council; read once, then thousands of rows are pure work. */
export interface Knowledge {
  readonly today: string;
  readonly places: PlaceFinder;
  readonly fieldOf: (words: string) => { readonly code: string; readonly label: string } | null;
  readonly fields: readonly { readonly code: string; readonly label: string }[];
  readonly bodies: NameFinder;
  /** People's committees: of them a department answers. */
  readonly executives: ReadonlySet<string>;
  readonly sessions: SessionContext;
  readonly suggesting: Suggesting;
}

export async function openKnowledge(db: Db, actor: Actor, today: string): Promise<Knowledge> {
  const { tenantId, councilId, locale } = actor;
  const [fields, own, outside, sessions, current] = await Promise.all([
    fieldsOf(db, tenantId, councilId, locale),
    bodiesOf(db, tenantId, councilId),
    outsideBodies(db, tenantId),
    sessionsWithTerms(db, tenantId, councilId),
    currentSession(db, tenantId, councilId, today),
  ]);
  const named = new NameFinder(
    fields.map(({ code, label }) => ({ thing: { id: code, label }, names: [label, code] })),
  );
  return {
    today,
    places: await openPlaceFinder(db, actor, today),
    fields,
    fieldOf: (words) => {
      const found = named.find(words);
      if (found) return { code: found.id, label: found.label };
      const common = words === '' ? null : fieldNamed(words);
      return fields.find(({ code }) => code === common) ?? null;
    },
    bodies: new NameFinder(
      [...own, ...outside]
        .filter(({ kind }) => kind !== 'council')
        .map((body) => ({
          thing: { id: body.id, label: body.short_name },
          names: [body.name, body.short_name, ...shortOf(body)],
        })),
    ),
    executives: new Set(own.filter(({ kind }) => kind === 'executive').map(({ id }) => id)),
    sessions: { sessions, current, tier: actor.councilTier },
    suggesting: await openSuggesting(db, actor, fields, today),
  };
}

/** 'UBND tỉnh' in a list of that province is its own committee. */
function shortOf({ kind, short_name }: Body): readonly string[] {
  const own = /^UBND (?:tỉnh|thành phố|xã|phường|đặc khu)(?= )/u.exec(short_name.normalize('NFC'));
  if (kind !== 'executive' || !own) return [];
  return own[0] === 'UBND thành phố' ? [own[0], 'UBND TP'] : [own[0]];
}

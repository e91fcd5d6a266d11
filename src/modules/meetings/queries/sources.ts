import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { atField } from '../failures.ts';
import { sourceKind, sourceKinds } from '../hooks.ts';
import type { DescribedSource } from '../hooks.ts';
import type { NewSource } from '../acting/agenda.ts';
import type { AgendaLine } from './agenda.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

/** The records that typed codes mean; the first that nobody knows is said at its field. */
export async function sourcesNamed(
  db: Db | Tx,
  actor: Actor,
  typed: string,
  field = 'sources',
): Promise<NewSource[]> {
  const found: NewSource[] = [];
  for (const word of typed.split(/[\s,;]+/u).filter(Boolean)) {
    const source = await sourceNamed(db, actor, word);
    if (!source) throw atField(actor.locale, field, 'meetings.unknown_source', { typed: word });
    found.push(source);
  }
  return found;
}

async function sourceNamed(db: Db | Tx, actor: Actor, typed: string): Promise<NewSource | null> {
  for (const { kind, find } of sourceKinds()) {
    const recordId = await find?.(db as Db, actor, typed);
    if (recordId) return { recordKind: kind, recordId };
  }
  return null;
}

/** One record as pages show it; null where the reader may not see it. */
export async function describeSource(
  db: Db | Tx,
  actor: Actor,
  { recordKind, recordId }: NewSource,
): Promise<DescribedSource | null> {
  const kind = sourceKind(recordKind);
  const described = await kind?.describe(db as Db, actor, [recordId], actor.locale);
  return described?.get(recordId) ?? null;
}

export interface ShownSource extends DescribedSource {
  readonly itemId: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly label: string;
  readonly reason: string;
}

/** What the items are about, as this reader may see it; the rest is left out. */
export async function sourcesOf(
  db: Db,
  actor: Actor,
  agenda: readonly AgendaLine[],
  locale: Locale,
): Promise<readonly ShownSource[]> {
  const all = agenda.flatMap(({ sources }) => sources);
  const kinds = [...new Set(all.map(({ record_kind }) => record_kind))];
  const described = new Map(
    await Promise.all(
      kinds.map(async (kind) => {
        const ids = all.filter((one) => one.record_kind === kind).map((one) => one.record_id);
        return [kind, await sourceKind(kind)?.describe(db, actor, ids, locale)] as const;
      }),
    ),
  );
  return all.flatMap(({ item_id, record_kind, record_id, reason }) => {
    const shown = described.get(record_kind)?.get(record_id);
    const label = sourceKind(record_kind)?.label(locale) ?? record_kind;
    return shown
      ? [{ ...shown, itemId: item_id, recordKind: record_kind, recordId: record_id, label, reason }]
      : [];
  });
}

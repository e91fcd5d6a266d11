import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { sourceKind } from '../hooks.ts';
import type { DescribedSource } from '../hooks.ts';
import type { AgendaLine } from './agenda.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

/** One record as pages show it; null where the reader may not see it. */
export async function describeSource(
  db: Db | Tx,
  actor: Actor,
  { recordKind, recordId }: { readonly recordKind: string; readonly recordId: string },
): Promise<DescribedSource | null> {
  const kind = sourceKind(recordKind);
  const described = await kind?.describe(db, actor, [recordId], actor.locale);
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

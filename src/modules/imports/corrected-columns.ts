import type { Mapping, ReadSheet, SheetColumn } from './schema.ts';

type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type SignatureOf = (columns: readonly SheetColumn[]) => string;

/**
 * What the clerk says of the columns, with what they changed kept apart: a change also holds for other
 * sheets of the same header, except where the clerk decided that column of that sheet themselves.
 */
export function withCorrections(
  sheets: readonly ReadSheet[],
  { before, now }: { readonly before: Mapping; readonly now: Mapping },
  signatureOf: SignatureOf,
): Mapping {
  const corrected = correctedIn(sheets, before, now.columns ?? {});
  const columns: Columns = Object.fromEntries(
    sheets.map((sheet) => {
      const said = now.columns?.[sheet.name] ?? {};
      const own = corrected[sheet.name] ?? {};
      const alike = sheets.filter(
        ({ columns: others }) => signatureOf(others) === signatureOf(sheet.columns),
      );
      const taken = newlySaid(alike, before, corrected);
      return [sheet.name, { ...said, ...taken, ...own }];
    }),
  );
  return { ...now, columns: { ...now.columns, ...columns }, corrected };
}

/** By sheet and column what the clerk chose otherwise than it was read, now or before. */
function correctedIn(sheets: readonly ReadSheet[], before: Mapping, now: Columns): Columns {
  return Object.fromEntries(
    sheets.map(({ name, columns }) => {
      const changed = columns.flatMap(({ index, meaning }) => {
        const said = now[name]?.[index];
        const isOwn = before.corrected?.[name]?.[index] !== undefined;
        return said !== undefined && (isOwn || said !== (meaning ?? ''))
          ? [[String(index), said] as const]
          : [];
      });
      return [name, Object.fromEntries(changed)];
    }),
  );
}

/** Only what was changed this time goes to other sheets: earlier changes went there already. */
function newlySaid(sheets: readonly ReadSheet[], before: Mapping, corrected: Columns) {
  const fresh = sheets
    .toReversed()
    .flatMap(({ name }) =>
      Object.entries(corrected[name] ?? {}).filter(
        ([index, meaning]) => before.corrected?.[name]?.[index] !== meaning,
      ),
    );
  return Object.fromEntries(fresh);
}

/** Of sheets with one header the meanings to keep for the next list: the clerk's change wins. */
export function meaningsToKeep(
  sheets: readonly ReadSheet[],
  { corrected = {} }: Mapping,
  signatureOf: SignatureOf,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const kept = new Map<string, Readonly<Record<string, string>>>();
  for (const { columns } of sheets) {
    const read = columns.map(({ index, meaning }) => [String(index), meaning ?? '']);
    const signature = signatureOf(columns);
    if (!kept.has(signature)) kept.set(signature, Object.fromEntries(read));
  }
  for (const { name, columns } of sheets.toReversed()) {
    const signature = signatureOf(columns);
    kept.set(signature, { ...kept.get(signature), ...corrected[name] });
  }
  return kept;
}

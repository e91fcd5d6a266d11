import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

export interface AskedPapers {
  /** What these papers are: the submission, the appraisal. */
  readonly title: string;
  readonly files: readonly { readonly id: string; readonly href: string; readonly name: string }[];
}

/** The record a written vote is about, as members read it before they answer. */
export interface AskedAbout {
  readonly title: string;
  readonly href: string;
  readonly papers: readonly AskedPapers[];
}

/** Null where the reader may not see the record. */
type ReadAbout = (
  db: Db,
  actor: Actor,
  recordId: string,
  locale: Locale,
) => Promise<AskedAbout | null>;

const readers = new Map<string, ReadAbout>();

/** A later room says what stands behind a written vote about one of its records. */
export function defineAskedAbout(recordKind: string, read: ReadAbout): void {
  readers.set(recordKind, read);
}

export async function askedAbout(
  db: Db,
  actor: Actor,
  vote: { readonly record_kind: string | null; readonly record_id: string | null },
  locale: Locale,
): Promise<AskedAbout | null> {
  const read = vote.record_kind === null ? undefined : readers.get(vote.record_kind);
  return read && vote.record_id ? await read(db, actor, vote.record_id, locale) : null;
}

import type { CommandContext } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { DutyAct } from './acts.ts';
import type { RefusalCode } from './failures.ts';
import type { Duty } from './rules.ts';
import type { StoredAct, StoredDuty } from './schema.ts';

/** What a room says of its duties: numbers, switches and one hook. Never states. */
export interface DutyKind {
  readonly kind: string;
  readonly labels: Readonly<Record<Locale, string>>;
  /** The deadline rule that gives the date, where the room does not. */
  readonly termRule?: string;
  /** On which days before the due day the clock urges. */
  readonly urgeDaysBefore: readonly number[];
  readonly isPublic: boolean;
  /** Where the record's room has its own page for an act; null: the page of the duty. */
  readonly actHref?: (duty: StoredDuty, act: DutyAct) => string | null;
  /** Acts that make no sense for it. */
  readonly withheld?: readonly DutyAct[];
  /** What an act is called for it, to do and done, where the usual word says something else. */
  readonly actLabels?: Readonly<Record<Locale, ActLabels>>;
  readonly doneLabels?: Readonly<Record<Locale, ActLabels>>;
  readonly hooks?: {
    /** In the same transaction, after the act is stored. The clock's acts come here too. */
    readonly after?: (
      context: CommandContext,
      duty: StoredDuty,
      act: RecordedDutyAct,
    ) => Promise<void>;
  };
}

export type ActLabels = Readonly<Partial<Record<DutyAct, string>>>;

/** The act as stored, beside the duty as it was before. */
export type RecordedDutyAct = StoredAct & { readonly before: Duty | null };

/** The names of field codes; told by the room that keeps them. */
export type FieldNames = (
  db: Db,
  tenantId: string,
  locale: Locale,
) => Promise<ReadonlyMap<string, string>>;

let fieldNames: FieldNames = async () => new Map();

export function defineFieldNames(names: FieldNames): void {
  fieldNames = names;
}

export async function namesOfFields(
  db: Db,
  tenantId: string,
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  return await fieldNames(db, tenantId, locale);
}

const kinds = new Map<string, DutyKind>();

export function defineDutyKind(kind: DutyKind): DutyKind {
  const existing = kinds.get(kind.kind);
  if (existing && existing !== kind) throw new Error(`duty kind defined twice: ${kind.kind}`);
  kinds.set(kind.kind, kind);
  return kind;
}

export function dutyKinds(): readonly DutyKind[] {
  return [...kinds.values()];
}

/** A kind whose room is switched off keeps its rows readable. */
export function dutyKind(kind: string): DutyKind {
  return kinds.get(kind) ?? unknownKind(kind);
}

/** Why a duty of this kind knows no such act, or null. */
export function kindRefuses(kind: string, act: string): RefusalCode | null {
  const withheld: readonly string[] = dutyKind(kind).withheld ?? [];
  return withheld.includes(act) ? 'duties.not_of_kind' : null;
}

/** The page of an act on a duty. */
export function actHref(duty: StoredDuty, act: DutyAct): string {
  return dutyKind(duty.kind).actHref?.(duty, act) ?? `/duties/${duty.id}/acts/${act}`;
}

function unknownKind(kind: string): DutyKind {
  return { kind, labels: { vi: kind, en: kind }, urgeDaysBefore: [], isPublic: false };
}

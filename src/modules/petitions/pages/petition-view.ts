import type { VNode } from 'preact';
import type { ActView, DutyView } from '#src/council/duties/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { AttachedFile } from '#src/platform/files/store.ts';
import type { FileLink } from '#src/ui/index.ts';
import type { Ability } from '../abilities.ts';
import type { FieldLabel } from '../queries/fields.ts';
import type { MergedPetition, Raised, TogetherGroup } from '../queries/links.ts';
import type { PetitionState } from '../schema.ts';
import type { HistoryRow } from '../queries/history.ts';
import type {
  Petitioners,
  PetitionRecord,
  ShownAnswer,
  ShownEvaluation,
  ShownPlace,
  ShownVerification,
} from '../queries/petition.ts';

/** Everything a record page shows, read before it is drawn. */
export interface PetitionView {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: string;
  readonly petition: PetitionRecord;
  readonly places: readonly ShownPlace[];
  readonly petitioners: Petitioners;
  readonly fields: readonly FieldLabel[];
  readonly answers: readonly ShownAnswer[];
  readonly evaluations: readonly ShownEvaluation[];
  readonly verifications: readonly ShownVerification[];
  readonly history: readonly HistoryRow[];
  readonly dutyActs: readonly ActView[];
  readonly duties: readonly DutyView[];
  readonly files: readonly AttachedFile[];
  readonly abilities: readonly Ability[];
  readonly editReason: string | null;
  readonly mayEdit: boolean;
  /** The petition that stands for this one, where it was merged. */
  readonly stands: { readonly code: string; readonly state: PetitionState } | null;
  readonly merged: readonly MergedPetition[];
  /** Lượt ý kiến: its own raisings and those merged into it. */
  readonly voices: number;
  readonly raised: readonly Raised[];
  readonly group: TogetherGroup | null;
  /** Drawn by other rooms. */
  readonly panels: readonly VNode[];
  /** The address for everybody, while the petition is public. */
  readonly publicPath: string | null;
}

const SIZE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** The files of one record, or of one part of it. */
export function filesFor(view: PetitionView, subjectId: string): readonly FileLink[] {
  return view.files.filter((file) => file.subjectId === subjectId).map(linkTo);
}

export function linkTo({ href, name, sizeBytes, isPhoto }: AttachedFile): FileLink {
  const size =
    sizeBytes < 1_048_576
      ? `${SIZE.format(sizeBytes / 1024)} kB`
      : `${SIZE.format(sizeBytes / 1_048_576)} MB`;
  return isPhoto ? { href, name, size, preview: href } : { href, name, size };
}

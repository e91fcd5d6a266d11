import type { PublicGroup } from '#src/modules/publication/index.ts';
import { PUBLIC_LABELS } from '#src/modules/petitions/schema.ts';
import type { PublicLabel } from '#src/modules/petitions/schema.ts';
import type { Tone } from '#src/ui/index.ts';

export type PublicState = PublicLabel | PublicGroup;

/** How an address says where petitions stand. */
export const STATE_SLUGS: Readonly<Record<PublicState, string>> = {
  replied: 'co-tra-loi',
  confirmed: 'dung-thuc-te',
  received: 'da-tiep-nhan',
  forwarded: 'da-chuyen',
  in_progress: 'dang-giai-quyet',
  answered: 'da-tra-loi',
  following: 'dang-theo-doi',
  resolved: 'da-giai-quyet',
  explained: 'da-giai-trinh',
  not_possible: 'chua-the-giai-quyet',
  ended: 'da-ket-thuc',
};

export const STATES: readonly PublicState[] = [...PUBLIC_LABELS, 'replied', 'confirmed'];

export function stateOfSlug(slug: string): PublicState | undefined {
  return STATES.find((state) => STATE_SLUGS[state] === slug);
}

/** Resolved alone is green: an answer is not yet a solution. */
export const LABEL_TONES: Readonly<Record<PublicLabel, Tone>> = {
  received: 'neutral',
  forwarded: 'info',
  in_progress: 'info',
  answered: 'info',
  following: 'warning',
  resolved: 'success',
  explained: 'neutral',
  not_possible: 'neutral',
  ended: 'neutral',
};

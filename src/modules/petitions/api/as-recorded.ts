import type { z } from '@hono/zod-openapi';
import type { Actor } from '#src/platform/auth/actor.ts';
import { abilitiesAsRecorded } from '../abilities.ts';
import type { Written } from '../commands/recorder.ts';
import type { Place } from '../places.ts';
import { voicesOf } from '../rules.ts';
import { sees, visibleTo } from '../visible.ts';
import { shown } from './acts.ts';
import { whole } from './petition-shapes.ts';
import type { petitionShape } from './petition-shapes.ts';

/** What the database says of every petition when it is recorded. */
const AS_RECORDED = {
  due_is_proposed: false,
  times_raised: 1,
  raised_elsewhere: 0,
  merged_voices: 0,
  sessions_open: 1,
  has_discrepancy: false,
  merged_into: null,
  together_id: null,
  version: 1,
} as const;

/** A petition recorded just now, from what was written; null where who recorded it may not read it. */
export function asRecorded(
  actor: Actor,
  written: () => Written,
): z.output<typeof petitionShape> | null {
  const { row, places } = written();
  if (!sees(visibleTo(actor), row, [])) return null;
  const petition = { ...AS_RECORDED, ...row };
  return {
    ...whole(petition, places.map(shownPlace)),
    voices: voicesOf(petition),
    mergedInto: null,
    merged: [],
    together: [],
    abilities: shown(abilitiesAsRecorded(actor, petition)),
  };
}

const shownPlace = (place: Place) => ({
  unit_code: place.unitCode,
  unit_name: place.unitName,
  unit_name_then: place.unitNameThen,
  detail: place.detail,
});

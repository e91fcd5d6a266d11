import { z } from 'zod';
import { typedText } from '#src/platform/text/inputs.ts';
import { id, ids, someId } from './acts.ts';

const version = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z.coerce.number().int().positive().optional(),
);
const note = typedText(5_000);

/** The petitions of `petitionIds` go behind `intoId`. */
export const mergeInput = z.object({
  petitionIds: ids,
  intoId: id,
  version,
  intoVersion: version,
  note,
});
export const unmergeInput = z.object({ petitionIds: ids, version, note });

/** `otherId` is the petition of an earlier session. */
export const linkAgainInput = z.object({ petitionId: id, otherId: id, note });
export const unlinkAgainInput = z.object({ petitionId: id, otherId: id, note });

/** A person has looked at both: they are not the same. */
export const notDoubleInput = z.object({ petitionId: id, otherId: id, note });

export const togetherInput = z.object({ petitionIds: ids, withIds: ids, leadId: someId, note });
export const leaveTogetherInput = z.object({ petitionIds: ids, note });

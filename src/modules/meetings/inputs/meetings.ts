import { z } from 'zod';
import { optionalDay, requiredDay } from '#src/council/calendar/index.ts';
import { ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { MEETING_KINDS } from '../schema.ts';
import { requiredTime } from './moment.ts';
import { chosenId } from './parts.ts';

const times = {
  day: requiredDay,
  startsTime: requiredTime,
  /** For meetings of several days. */
  endsDay: optionalDay,
  endsTime: requiredTime,
};

const place = { place: typedLine(300), onlineLink: typedLine(500) };

const around = {
  sessionId: chosenId,
  /** Code of a record of voter contact. */
  contact: typedLine(60),
  chairSeatId: chosenId,
  secretarySeatId: chosenId,
  isRestricted: ticked,
};

export const planInput = z.object({
  kind: z.enum(MEETING_KINDS),
  title: typedLine(300),
  bodyId: chosenId,
  ...times,
  ...place,
  ...around,
  /** Take over the agenda of the last meeting of this kind. */
  clone: ticked,
  /** Code of the meeting whose agenda is taken over instead. */
  from: typedLine(60),
});

export const editInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  title: typedLine(300),
  onlineLink: place.onlineLink,
  ...around,
});

export const callInput = z.object({
  id: z.uuid(),
  /** Given where the count began before this house did. */
  number: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((typed, check): number | null => {
      const text = String(typed ?? '').trim();
      if (text === '') return null;
      if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
      check.addIssue({
        code: 'custom',
        ...says('Số thứ tự là một số từ 1 đến 9999.', 'The number is from 1 to 9999.'),
      });
      return z.NEVER;
    }),
});

/** The meeting as it was read: nobody undoes unseen what another did to it meanwhile. */
const asRead = { id: z.uuid(), version: z.coerce.number().int().optional() };

export const moveInput = z.object({
  ...asRead,
  ...times,
  ...place,
  /** Needed once the meeting is called. */
  reason: typedText(1_000),
});
export const cancelInput = z.object({ ...asRead, reason: typedText(1_000) });
export const reinstateInput = z.object(asRead);
export const cloneInput = z.object({
  id: z.uuid(),
  /** Code of the earlier meeting; empty: the last one of this kind. */
  from: typedLine(60),
});

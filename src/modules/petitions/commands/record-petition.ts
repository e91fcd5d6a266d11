import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { FieldErrors } from '#src/platform/errors.ts';

import { recordPetitionInput } from '../inputs/recording.ts';
import type { RecordPetition } from '../inputs/recording.ts';
import { recordingText } from '../messages/recording.ts';
import { findPlaces } from '../places.ts';
import { fieldsOf } from '../queries/fields.ts';
import { keepUploadsWith } from './keep-uploads.ts';
import { petitionFailure } from '../failures.ts';
import { mayNotRecord } from '../policy.ts';
import { recordedUnder } from '../store/requests.ts';
import { sessionFor, writePetition } from './recorder.ts';
import type { Recorded } from './recorder.ts';
import { emitSentAgain, keyOfRequest } from './request-key.ts';
import { teachRecorded } from '../acting/teach.ts';

/** A clerk, an import or a program enters one petition in the words it came in. */
export const recordPetition = command({
  name: 'petitions.record',
  input: recordPetitionInput,
  mayUpload: ({ actor }) => mayNotRecord(actor) === null,
  async run(ctx, input): Promise<Recorded> {
    const refused = mayNotRecord(ctx.actor);
    if (refused) throw petitionFailure('Forbidden', refused);
    const { requestKey, ...asked } = input;
    const key = await keyOfRequest(ctx, requestKey, asked);
    const before = key && (await recordedUnder(ctx.tx, 'petitions', ctx.actor, key));
    if (before) {
      emitSentAgain(ctx, 'petition', before);
      return before;
    }
    const today = dayAt(ctx.now);
    const receivedOn = input.receivedOn ?? today;
    const found = await findPlaces(ctx, input, receivedOn);
    const wrong = await wrongFields(ctx, input, receivedOn > today);
    const errors = { ...found.errors, ...wrong };
    if (Object.keys(errors).length > 0) {
      const code = Object.keys(wrong).length > 0 ? 'petitions.invalid' : found.code;
      throw petitionFailure('InvalidInput', code, found.facts, errors);
    }
    const recorded = await writePetition(ctx, {
      ...input,
      words: input.text,
      receivedOn,
      sessionId: await sessionFor(ctx, input.session, receivedOn),
      contactId: null,
      fieldCode: input.field || null,
      places: found.places,
      placeText: input.place,
      spot: input.answeredOnSpot ? { by: input.spotBy, answer: input.spotAnswer } : null,
      requestKey: key,
    });
    await keepUploadsWith(ctx, input.files, { kind: 'petition', id: recorded.id });
    await teachRecorded(ctx, [{ ...input, text: input.text.text }]);
    return recorded;
  },
});

async function wrongFields(
  ctx: CommandContext,
  input: RecordPetition,
  isFuture: boolean,
): Promise<FieldErrors> {
  const { tenantId, councilId, locale } = ctx.actor;
  const t = recordingText(locale).errors;
  const errors: Record<string, string> = {};
  if (isFuture) errors['receivedOn'] = t.future;
  if (input.answeredOnSpot && input.spotBy === '') errors['spotBy'] = t.spotBy;
  if (input.answeredOnSpot && input.spotAnswer === '') errors['spotAnswer'] = t.spotAnswer;
  if (input.field !== '') {
    const fields = await fieldsOf(ctx.tx, tenantId, councilId, locale);
    if (!fields.some((field) => field.code === input.field)) errors['field'] = t.field;
  }
  return errors;
}

import { z } from 'zod';
import { formatInstant } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { requiredLine, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { inviteesOf } from '#src/modules/invitations/index.ts';
import { emitSitting, heldSitting, itemHere, momentAt } from '../acting/held.ts';
import type { Held } from '../acting/held.ts';
import { once } from '../acting/once.ts';
import { atField, sittingFailure } from '../failures.ts';
import { chosenId, oneOf, requestKey, version } from '../inputs/parts.ts';
import { typedMoment } from '../moments.ts';
import { SPEECH_KINDS } from '../schema.ts';
import type { StoredSpeech } from '../schema.ts';
import { insertSpeech, keepSpeechVersion, lockSpeech, updateSpeech } from '../store/entries.ts';
import { nameOf } from '../store/sittings.ts';

const words = {
  kind: oneOf(SPEECH_KINDS),
  inviteeId: chosenId,
  /** Somebody who is not on the list. */
  speakerName: typedLine(200),
  text: typedText(20_000),
  at: typedMoment,
};

export interface Speaker {
  readonly inviteeId: string | null;
  readonly name: string;
  readonly bodyId: string | null;
}

/** Who spoke or asked: somebody of the list, else a name. */
export async function speakerOf(
  ctx: CommandContext,
  held: Held,
  input: { readonly inviteeId: string | null; readonly speakerName: string },
): Promise<Speaker> {
  const { locale, tenantId } = ctx.actor;
  if (input.inviteeId) {
    const people = await inviteesOf(ctx.tx, tenantId, held.meeting.id);
    const person = people.find(({ id }) => id === input.inviteeId);
    if (!person) throw atField(locale, 'inviteeId', 'sittings.not_invited');
    return { inviteeId: person.id, name: person.name, bodyId: person.body_id };
  }
  if (input.speakerName === '') throw atField(locale, 'inviteeId', 'sittings.speaker_needed');
  return { inviteeId: null, name: input.speakerName, bodyId: null };
}

/** Who spoke on what. A presentation needs no words of its own: the paper has them. */
export const recordSpeech = command({
  name: 'sittings.record_speech',
  input: z.object({ meetingId: z.uuid(), itemId: chosenId, requestKey, ...words }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'enter');
      const at = momentAt(ctx, input.at);
      const item = await itemHere(ctx, held, input.itemId);
      const speaker = await speakerOf(ctx, held, input);
      refuseEmpty(ctx, input);
      const id = await insertSpeech(ctx.tx, {
        tenant_id: ctx.actor.tenantId,
        meeting_id: held.meeting.id,
        item_id: item?.id ?? null,
        kind: input.kind,
        invitee_id: speaker.inviteeId,
        speaker: speaker.name,
        body_id: speaker.bodyId,
        text: input.text,
        at,
        recorded_by: ctx.actor.personId,
        recorded_at: ctx.now,
      });
      emitSitting(ctx, held, 'speech_recorded', { item: item?.id ?? null, speech: id });
      return id;
    }),
});

function refuseEmpty(
  ctx: CommandContext,
  input: { readonly kind: (typeof SPEECH_KINDS)[number]; readonly text: string },
): void {
  if (input.text !== '' || input.kind === 'presentation') return;
  throw atField(ctx.actor.locale, 'text', 'sittings.text_needed');
}

async function speechHere(
  ctx: CommandContext,
  held: Held,
  input: { readonly speechId: string; readonly version: number },
): Promise<StoredSpeech> {
  const speech = await lockSpeech(ctx.tx, ctx.actor.tenantId, input.speechId);
  if (!speech || speech.meeting_id !== held.meeting.id) {
    throw sittingFailure('NotFound', 'sittings.item_not_here');
  }
  if (speech.struck_at) throw sittingFailure('Conflict', 'sittings.already_struck');
  if (speech.version === input.version) return speech;
  const who = await nameOf(ctx.tx, ctx.actor.tenantId, speech.recorded_by);
  const at = formatInstant(speech.recorded_at);
  throw sittingFailure('Conflict', 'sittings.entry_changed', { who, at });
}

/** What was typed wrong is put right; what it said before stays on record. */
export const correctSpeech = command({
  name: 'sittings.correct_speech',
  input: z.object({ meetingId: z.uuid(), speechId: z.uuid(), itemId: chosenId, version, ...words }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'correct');
    const speech = await speechHere(ctx, held, input);
    const item = await itemHere(ctx, held, input.itemId);
    const speaker = await speakerOf(ctx, held, input);
    refuseEmpty(ctx, input);
    await keepSpeechVersion(ctx.tx, speech, ctx.actor.personId, ctx.now);
    await updateSpeech(ctx.tx, speech, {
      item_id: item?.id ?? null,
      kind: input.kind,
      invitee_id: speaker.inviteeId,
      speaker: speaker.name,
      body_id: speaker.bodyId,
      text: input.text,
      at: input.at ? momentAt(ctx, input.at) : speech.at,
      recorded_by: ctx.actor.personId,
      recorded_at: ctx.now,
    });
    emitSitting(ctx, held, 'speech_corrected', { speech: speech.id });
    return { id: speech.id };
  },
});

/** Taken back: it stays on record with the reason, and out of the minutes. */
export const strikeSpeech = command({
  name: 'sittings.strike_speech',
  input: z.object({
    meetingId: z.uuid(),
    speechId: z.uuid(),
    version,
    reason: requiredLine(500, 'Chưa nêu lý do.', 'Give the reason.'),
  }),
  async run(ctx, input) {
    const held = await heldSitting(ctx, input.meetingId, 'correct');
    const speech = await speechHere(ctx, held, input);
    await updateSpeech(ctx.tx, speech, {
      struck_reason: input.reason,
      struck_by: ctx.actor.personId,
      struck_at: ctx.now,
    });
    emitSitting(ctx, held, 'speech_struck', { speech: speech.id });
    return { id: speech.id };
  },
});

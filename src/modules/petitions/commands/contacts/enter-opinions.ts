import { day } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { FieldErrors } from '#src/platform/errors.ts';
import { parseIssues, sentencesOf } from '#src/platform/web/input.ts';
import { enterOpinionsInput } from '../../inputs/contacts.ts';
import type { OpinionRow } from '../../inputs/contacts.ts';
import { voterWords } from '../../inputs/parts.ts';
import { recordingText } from '../../messages/recording.ts';
import type { Place } from '../../places.ts';
import { contactById } from '../../queries/contacts.ts';
import type { Contact } from '../../queries/contacts.ts';
import { fieldsOf } from '../../queries/fields.ts';
import { petitionFailure } from '../../failures.ts';
import { mayNotRecord } from '../../policy.ts';
import { recordedUnder } from '../../store/requests.ts';
import { writePetition } from '../recorder.ts';
import type { Recording } from '../recorder.ts';
import { emitSentAgain, keyOfRequest } from '../request-key.ts';
import { teachRecorded } from '../../acting/teach.ts';

/** Many opinions of one contact at once: all of them, or none and a note at each wrong row. */
export const enterOpinions = command({
  name: 'petitions.enter_opinions',
  input: enterOpinionsInput,
  async run(ctx, input) {
    const refused = mayNotRecord(ctx.actor);
    if (refused) throw petitionFailure('Forbidden', refused);
    const contact = await contactById(ctx.tx, ctx.actor, input.contactId);
    if (!contact) throw petitionFailure('NotFound', 'petitions.contact_not_found');
    if (contact.state !== 'held') throw petitionFailure('RuleBroken', 'petitions.contact_not_held');
    const typed = input.rows
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => isTyped(row));
    if (typed.length === 0) throw petitionFailure('InvalidInput', 'petitions.no_rows');
    const errors = await wrongRows(ctx, typed);
    const wrong = new Set(Object.keys(errors).map((name) => name.split('.')[1])).size;
    if (wrong > 0)
      throw petitionFailure('InvalidInput', 'petitions.rows_invalid', { wrong }, errors);
    const recorded: { id: string; code: string }[] = [];
    for (const { row, index } of typed) {
      const alike = typed.filter((one) => one.index < index && isSame(one.row, row)).length;
      const key = await keyOfRequest(ctx, input.requestKey, { contact: contact.id, row, alike });
      recorded.push(await recordOnce(ctx, recordingOf(row, contact, key)));
    }
    return recorded;
  },
});

/** A row sent a second time is the petition recorded the first time. */
async function recordOnce(ctx: CommandContext, recording: Recording) {
  const { requestKey } = recording;
  const before = requestKey && (await recordedUnder(ctx.tx, 'petitions', ctx.actor, requestKey));
  if (!before) {
    const { id, code } = await writePetition(ctx, recording);
    const { words, fieldCode: field, kind } = recording;
    await teachRecorded(ctx, [{ text: words.text, field, kind }]);
    return { id, code };
  }
  emitSentAgain(ctx, 'petition', before);
  return before;
}

const isSame = (one: OpinionRow, other: OpinionRow): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function isTyped(row: OpinionRow): boolean {
  return [row.text, row.place, row.speaker, row.spotAnswer].some((text) => text.trim() !== '');
}

async function wrongRows(
  ctx: CommandContext,
  rows: readonly { row: OpinionRow; index: number }[],
): Promise<FieldErrors> {
  const { tenantId, councilId, locale } = ctx.actor;
  const t = recordingText(locale).errors;
  const fields = new Set(
    (await fieldsOf(ctx.tx, tenantId, councilId, locale)).map((one) => one.code),
  );
  const errors: Record<string, string> = {};
  for (const { row, index } of rows) {
    const words = voterWords.safeParse(row.text, { error: sentencesOf(locale) });
    if (row.text.trim() === '') errors[`rows.${index}.text`] = t.rowText;
    else if (!words.success) errors[`rows.${index}.text`] = parseIssues(words.error)[''] ?? t.text;
    if (row.field !== '' && !fields.has(row.field)) errors[`rows.${index}.field`] = t.field;
    if (row.spotAnswer === '' && row.spot) errors[`rows.${index}.spotAnswer`] = t.spotAnswer;
  }
  return errors;
}

function recordingOf(row: OpinionRow, contact: Contact, requestKey: string | null): Recording {
  const place: Place = {
    unitCode: contact.unit_code,
    unitName: contact.unit_name,
    unitNameThen: contact.unit_name,
    detail: row.place,
  };
  return {
    words: voterWords.parse(row.text),
    title: '',
    kind: row.kind,
    source: 'contact',
    receivedOn: day(contact.held_on),
    sessionId: contact.session_id,
    contactId: contact.id,
    timing: contact.timing,
    fieldCode: row.field || null,
    publicText: '',
    places: [place],
    placeText: '',
    petitioners: row.speaker
      ? [{ fullName: row.speaker, address: '', phone: '', email: '', note: '' }]
      : [],
    spot: row.spotAnswer ? { by: contact.delegates, answer: row.spotAnswer } : null,
    requestKey,
  };
}

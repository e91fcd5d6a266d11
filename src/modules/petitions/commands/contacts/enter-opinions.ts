import { day } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { FieldErrors } from '#src/platform/errors.ts';
import { parseIssues, sentencesOf } from '#src/platform/web/input.ts';
import { enterOpinionsInput } from '../../inputs/contacts.ts';
import type { OpinionRow } from '../../inputs/contacts.ts';
import { voterWords } from '../../inputs/parts.ts';
import { recordingText } from '../../messages/recording.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { communeMeant, saidOutside } from '../../places.ts';
import type { Place } from '../../places.ts';
import { contactById } from '../../queries/contacts.ts';
import type { Contact } from '../../queries/contacts.ts';
import { fieldsOf } from '../../queries/fields.ts';
import { unitsByCode } from '../../queries/units.ts';
import type { UnitName } from '../../queries/units.ts';
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
    const communes = await unitsByCode(
      ctx.tx,
      typed.map(({ row }) => row.unit),
    );
    const errors = await wrongRows(ctx, typed, contact, communes);
    const wrong = new Set(Object.keys(errors).map((name) => name.split('.')[1])).size;
    const questions = input.asks ? unanswered(typed, contact, ctx.actor.locale) : {};
    const asked = Object.keys(questions).length;
    const fields = { ...questions, ...errors };
    if (wrong > 0)
      throw petitionFailure('InvalidInput', 'petitions.rows_invalid', { wrong }, fields);
    if (asked > 0) throw petitionFailure('InvalidInput', 'petitions.rows_asked', { asked }, fields);
    const recorded: { id: string; code: string }[] = [];
    for (const { row, index } of typed) {
      const alike = typed.filter((one) => one.index < index && isSame(one.row, row)).length;
      const request = { contact: contact.id, row: saidIn(row), alike };
      const key = await keyOfRequest(ctx, input.requestKey, request);
      const place = placeOf(row, contact, communes);
      recorded.push(await recordOnce(ctx, recordingOf(row, contact, place, key)));
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

/** What was said, whichever question the form had asked of it. */
const saidIn = (row: OpinionRow) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'asked'));

const isSame = (one: OpinionRow, other: OpinionRow): boolean =>
  JSON.stringify(saidIn(one)) === JSON.stringify(saidIn(other));

function isTyped(row: OpinionRow): boolean {
  return [row.text, row.place, row.speaker, row.spotAnswer].some((text) => text.trim() !== '');
}

type TypedRow = { readonly row: OpinionRow; readonly index: number };

/** Rows whose place names another commune, and nobody has said yet whether it is meant. */
function unanswered(rows: readonly TypedRow[], contact: Contact, locale: Locale): FieldErrors {
  const t = recordingText(locale).errors;
  return Object.fromEntries(
    rows.flatMap(({ row, index }) => {
      const meant = communeMeant(row.place, contact.unit_code);
      const isAnswered = !meant || row.unit === meant.code || row.asked === meant.code;
      return isAnswered ? [] : [[`rows.${index}.place`, t.communeAsked]];
    }),
  );
}

async function wrongRows(
  ctx: CommandContext,
  rows: readonly TypedRow[],
  contact: Contact,
  communes: ReadonlyMap<string, UnitName>,
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
    const place = wrongPlace(row, contact, communes, locale);
    if (place !== null) errors[`rows.${index}.place`] = place;
  }
  return errors;
}

/** It lies in another province, or the commune that was ticked is not the one it names any more. */
function wrongPlace(
  row: OpinionRow,
  contact: Contact,
  communes: ReadonlyMap<string, UnitName>,
  locale: Locale,
): string | null {
  const outside = saidOutside(row.place, contact.unit_code, locale);
  if (outside !== null || row.unit === '') return outside;
  const t = recordingText(locale).errors;
  if (!communes.has(row.unit)) return t.unit;
  return row.unit === communeMeant(row.place, contact.unit_code)?.code ? null : t.notNamed;
}

function placeOf(
  row: OpinionRow,
  contact: Contact,
  communes: ReadonlyMap<string, UnitName>,
): Place {
  const commune = communes.get(row.unit);
  const meant = commune && communeMeant(row.place, contact.unit_code);
  const { unit_code: unitCode, unit_name: unitName } = contact;
  return meant
    ? {
        unitCode: commune.code,
        unitName: commune.name,
        unitNameThen: meant.calledThen ?? commune.name,
        detail: meant.detail,
      }
    : { unitCode, unitName, unitNameThen: unitName, detail: row.place };
}

function recordingOf(
  row: OpinionRow,
  contact: Contact,
  place: Place,
  requestKey: string | null,
): Recording {
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

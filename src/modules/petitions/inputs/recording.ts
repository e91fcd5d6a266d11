import { z } from 'zod';
import { optionalDay } from '#src/council/calendar/index.ts';
import { ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { PETITION_KINDS, PETITION_SOURCES } from '../schema.ts';
import { CONTACT_TIMINGS } from '../store/contact-rows.ts';
import { TITLE_LIMIT } from '../titles.ts';
import { TEXT_LIMIT, chosen, chosenId, voterWords } from './parts.ts';

/** A place: a unit chosen from the list, or the office's own words for it; then where exactly. */
const placeInput = z.object({ unit: typedLine(20), place: typedLine(300), detail: typedLine(300) });
export type PlaceInput = z.output<typeof placeInput>;

const places = z
  .array(placeInput)
  .max(20)
  .default([])
  .transform((rows) =>
    rows.filter((row) => row.unit !== '' || row.place !== '' || row.detail !== ''),
  );

const petitioner = z.object({
  fullName: typedLine(200),
  address: typedLine(300),
  phone: typedLine(50),
  email: typedLine(200).refine(
    (email) => email === '' || /^\S+@\S+\.\S+$/.test(email),
    says('Địa chỉ thư điện tử chưa đúng, ví dụ ten@vidu.vn.', 'This is not an e-mail address.'),
  ),
  note: typedLine(500),
});
export type PetitionerInput = z.output<typeof petitioner>;

const petitioners = z
  .array(petitioner)
  .max(50)
  .default([])
  .transform((rows) => rows.filter((row) => Object.values(row).some((value) => value !== '')));

/** `text` and `place` are enough; the rest has defaults. */
export const recordPetitionInput = z.object({
  text: voterWords,
  place: typedLine(300),
  places,
  title: typedLine(TITLE_LIMIT),
  kind: chosen(PETITION_KINDS, 'petition'),
  source: chosen(PETITION_SOURCES, 'office'),
  receivedOn: optionalDay,
  session: chosenId,
  timing: chosen(CONTACT_TIMINGS, null),
  field: typedLine(60),
  publicText: typedText(TEXT_LIMIT),
  petitioners,
  answeredOnSpot: ticked,
  spotBy: typedLine(200),
  spotAnswer: typedText(TEXT_LIMIT),
  files: z.array(z.instanceof(File)).max(20).default([]),
  requestKey: typedLine(200),
});
export type RecordPetition = z.output<typeof recordPetitionInput>;

export const editPetitionInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  title: typedLine(TITLE_LIMIT),
  workingText: typedText(TEXT_LIMIT).refine(
    (text) => text !== '',
    says('Nội dung xử lý không được để trống.', 'The working text must not be empty.'),
  ),
  publicText: typedText(TEXT_LIMIT),
  kind: chosen(PETITION_KINDS, 'petition'),
  places,
  petitioners,
});
export type EditPetition = z.output<typeof editPetitionInput>;

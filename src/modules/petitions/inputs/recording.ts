import { z } from 'zod';
import { says } from '#src/platform/web/input.ts';
import { CONTACT_TIMINGS, PETITION_KINDS, PETITION_SOURCES } from '../schema.ts';
import { TITLE_LIMIT } from '../titles.ts';
import { chosen, chosenId, line, paragraphs, ticked, typedDay, voterWords } from './parts.ts';

/** A place: a unit chosen from the list, or the office's own words for it; then where exactly. */
const placeInput = z.object({ unit: line(20), place: line(300), detail: line(300) });
export type PlaceInput = z.output<typeof placeInput>;

const places = z
  .array(placeInput)
  .max(20)
  .default([])
  .transform((rows) =>
    rows.filter((row) => row.unit !== '' || row.place !== '' || row.detail !== ''),
  );

const petitioner = z.object({
  fullName: line(200),
  address: line(300),
  phone: line(50),
  email: line(200).refine(
    (email) => email === '' || /^\S+@\S+\.\S+$/.test(email),
    says('Địa chỉ thư điện tử chưa đúng, ví dụ ten@vidu.vn.', 'This is not an e-mail address.'),
  ),
  note: line(500),
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
  place: line(300),
  places,
  title: line(TITLE_LIMIT),
  kind: chosen(PETITION_KINDS, 'petition'),
  source: chosen(PETITION_SOURCES, 'office'),
  receivedOn: typedDay,
  session: chosenId,
  timing: chosen(CONTACT_TIMINGS, null),
  field: line(60),
  publicText: paragraphs(),
  petitioners,
  answeredOnSpot: ticked,
  spotBy: line(200),
  spotAnswer: paragraphs(),
  files: z.array(z.instanceof(File)).max(20).default([]),
  requestKey: line(200),
});
export type RecordPetition = z.output<typeof recordPetitionInput>;

export const editPetitionInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  title: line(TITLE_LIMIT),
  workingText: paragraphs().refine(
    (text) => text !== '',
    says('Nội dung xử lý không được để trống.', 'The working text must not be empty.'),
  ),
  publicText: paragraphs(),
  kind: chosen(PETITION_KINDS, 'petition'),
  places,
  petitioners,
});
export type EditPetition = z.output<typeof editPetitionInput>;

import { z } from 'zod';
import { givenDay, requiredDay } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { says } from '#src/platform/web/input.ts';
import { REPLY_CLASSES, replyClass } from '../reply-classes.ts';
import { END_REASONS } from '../rules.ts';
import { TELLING_WAYS } from '../store/contact-rows.ts';
import {
  COMPETENT_TIERS,
  EVALUATION_DECISIONS,
  PETITION_KINDS,
  VERIFICATION_FINDINGS,
} from '../schema.ts';

const REQUIRED = says('Chưa nhập nội dung này.', 'Enter this.');
const CHOOSE = says('Chưa chọn.', 'Choose one.');
const MOST_AT_ONCE = 200;

const blankIsAbsent = (value: unknown): unknown =>
  value === '' || value === null ? undefined : value;

export const filledLine = (limit = 300) => typedLine(limit).refine((text) => text !== '', REQUIRED);

export const filledProse = (limit = 20_000) =>
  typedText(limit).refine((text) => text !== '', REQUIRED);

export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(
    blankIsAbsent,
    z
      .string()
      .optional()
      .refine((value): value is T[number] => value !== undefined && values.includes(value), CHOOSE)
      .transform((value) => value as T[number]),
  );
const someChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(blankIsAbsent, z.enum(values).optional());

export const id = z.preprocess((value) => value ?? '', z.string()).refine(isId, CHOOSE);
export const someId = z.preprocess(blankIsAbsent, z.string().refine(isId, CHOOSE).optional());
const threeWay = z.preprocess(
  (value) =>
    value === 'yes' || value === true ? true : value === 'no' || value === false ? false : null,
  z.boolean().nullable(),
);
/** Files as the browser sent them. */
const uploads = z.array(z.instanceof(File)).max(10).default([]);
const count = z.preprocess(blankIsAbsent, z.coerce.number().int().positive().optional());

/** `?ids=a,b`, repeated fields or a list. */
export const ids = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? [])),
  z
    .array(z.string())
    .refine((all) => all.length > 0, says('Chưa chọn kiến nghị nào.', 'Choose a petition.'))
    .refine(
      (all) => all.length <= MOST_AT_ONCE,
      says('Mỗi lần tối đa 200 kiến nghị.', 'At most 200 petitions at a time.'),
    )
    .refine((all) => all.every(isId), says('Mã kiến nghị không đúng.', 'Not petition ids.'))
    .transform((all) => [...new Set(all)]),
);

/** What every act on petitions carries. `version` says which state of one record the person saw. */
export const acting = {
  petitionIds: ids,
  version: count,
  note: typedText(5_000),
  happenedOn: givenDay,
};

/** Leaves out the others of a group that is answered together. */
const alone = ticked;

const reasoned = { ...acting, note: filledProse(5_000) };

/** Where an act entered on behalf comes from: the body's paper, or who said it. */
export const source = {
  dutyId: someId,
  documentNumber: typedLine(100),
  documentOn: givenDay,
  speaker: typedLine(200),
  files: uploads,
};

export const ACT_INPUTS = {
  classify: z.object({
    ...acting,
    kind: someChoice(PETITION_KINDS),
    fieldCode: z.preprocess(blankIsAbsent, z.string().max(60).optional()),
    competentTier: someChoice(COMPETENT_TIERS),
    responsibleBodyId: someId,
  }),
  accept: z.object({ ...acting, ...source, alone }),
  decline: z.object({ ...reasoned, ...source, suggestedBody: typedLine(300) }),
  refer: z.object({
    ...acting,
    ...source,
    toBodyId: id,
    letterNumber: filledLine(100),
    letterOn: requiredDay,
    dueOn: givenDay,
    alone,
  }),
  assign: z.object({
    ...acting,
    ...source,
    leadBodyId: id,
    coBodyIds: z.preprocess(
      (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? [])),
      z.array(z.string().refine(isId, CHOOSE)).max(20),
    ),
    dueOn: givenDay,
    answersDirectly: ticked,
    alone,
  }),
  report: z.object({ ...reasoned, ...source }),
  evaluate: z.object({
    ...acting,
    decision: choice(EVALUATION_DECISIONS),
    endReason: someChoice(END_REASONS),
    answersQuestion: threeWay,
    namesWho: threeWay,
    namesWhen: threeWay,
    citesLaw: threeWay,
    dueOn: givenDay,
  }),
  verify: z
    .object({
      ...acting,
      finding: choice(VERIFICATION_FINDINGS),
      verifiedOn: givenDay,
      place: typedLine(300),
      forBodyId: someId,
      speaker: typedLine(200),
      files: uploads,
      requestKey: typedLine(200),
    })
    .refine(({ finding, note }) => finding === 'matches' || note !== '', {
      ...REQUIRED,
      path: ['note'],
    }),
  urge: z.object({
    ...acting,
    channel: choice(['letter', 'telephone', 'message', 'inPerson']),
    reached: typedLine(200),
    promised: typedLine(500),
    promisedBy: givenDay,
    documentNumber: typedLine(100),
    documentOn: givenDay,
  }),
  extend: z.object({ ...reasoned, dueOn: requiredDay }),
  pause: z.object(reasoned),
  resume: z.object(acting),
  escalate: z.object({
    ...acting,
    step: count,
    documentNumber: filledLine(100),
    documentOn: requiredDay,
  }),
  end: z.object({ ...acting, reason: choice(END_REASONS) }),
  reopen: z.object({ ...reasoned, dueOn: givenDay }),
  tell: z
    .object({
      ...acting,
      way: choice(TELLING_WAYS),
      contact: typedLine(60),
      toldOn: givenDay,
      teller: typedLine(200),
    })
    .refine(({ way, contact }) => (way === 'contact') === (contact !== ''), {
      ...says(
        'Chọn cuộc tiếp xúc khi báo lại tại tiếp xúc cử tri; cách khác thì để trống.',
        'Choose the voter contact it was told at; for another way leave it empty.',
      ),
      path: ['contact'],
    }),
} as const;

const answerRow = z
  .object({
    petitionId: id,
    version: count,
    replyClass: choice(REPLY_CLASSES.map((entry) => entry.code) as [string, ...string[]]),
    annexLine: typedLine(50),
    text: filledProse(50_000),
    roadmap: typedText(5_000),
    completesOn: givenDay,
  })
  .refine((row) => !needsRoadmap(row.replyClass) || row.completesOn !== undefined, {
    path: ['completesOn'],
    ...says(
      'Trả lời có lộ trình cần ngày dự kiến hoàn thành.',
      'A reply with a roadmap needs its completion date.',
    ),
  });

function needsRoadmap(code: string): boolean {
  const entry = REPLY_CLASSES.find((one) => one.code === code);
  return entry !== undefined && replyClass(entry.code).needsRoadmap === true;
}

const isPicked = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'petitionId' in row && Boolean(row.petitionId);

export const answerInput = z
  .object({
    bodyId: id,
    number: filledLine(100),
    issuedOn: requiredDay,
    receivedOn: givenDay,
    signer: filledLine(200),
    subject: typedLine(500),
    alone,
    files: uploads,
    rows: z.preprocess(
      (value) => (Array.isArray(value) ? value.filter(isPicked) : []),
      z
        .array(answerRow)
        .refine((rows) => rows.length > 0, says('Chưa chọn kiến nghị nào.', 'Choose a petition.'))
        .refine(
          (rows) => rows.length <= MOST_AT_ONCE,
          says('Mỗi văn bản tối đa 200 kiến nghị.', 'At most 200 petitions a document.'),
        ),
    ),
  })
  .refine((input) => !input.receivedOn || input.receivedOn >= input.issuedOn, {
    path: ['receivedOn'],
    ...says(
      'Ngày nhận không thể trước ngày ban hành.',
      'A document cannot be received before it was issued.',
    ),
  });
export type AnswerInput = z.output<typeof answerInput>;

export const batchInput = z.object({
  petitionIds: ids,
  toBodyId: id,
  title: filledLine(300),
  note: typedText(2_000),
  severalBodies: ticked,
  dueOn: givenDay,
  submit: ticked,
  alone,
});

const letter = {
  letterNumber: typedLine(100),
  letterOn: givenDay,
  /** Who signed on paper, where the step is entered for them. */
  signerSeatId: someId,
};

export const batchStepInput = z.object({
  batchId: id,
  version: count,
  note: typedText(2_000),
  ...letter,
});

export const batchReturnInput = z.object({ batchId: id, version: count, note: filledProse(2_000) });

export const batchChangeInput = z.object({
  batchId: id,
  version: count,
  removeIds: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(z.string().refine(isId)),
  ),
});

export const carryOverInput = z.object({
  sessionId: id,
  toSessionId: someId,
  note: typedText(2_000),
});

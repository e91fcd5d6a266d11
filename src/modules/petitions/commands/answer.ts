import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import { actOnDuty } from '#src/council/duties/index.ts';
import { bodyById } from '#src/council/bodies/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { command } from '#src/platform/command.ts';
import { petitionFailure, atField } from '../failures.ts';
import type { AnswerInput } from '../inputs/acts.ts';
import { answerInput } from '../inputs/acts.ts';
import type { Owed } from '../policy.ts';
import { actsForDebtor, mayNot } from '../policy.ts';
import { stateRefuses } from '../rules.ts';
import { insertAnswer, insertAnswerDocument } from '../store/answers.ts';
import { owedFor } from '../store/duties.ts';
import { othersOwedBy } from '../store/groups.ts';
import { lockPetition } from '../store/petitions.ts';
import { latestAnswer } from '../store/judgements.ts';
import { keepUploadsWith } from './keep-uploads.ts';
import type { ActReport, Done } from '../acting/each-petition.ts';
import type { Row } from '../acting/row.ts';
import { eachPetition } from '../acting/each-petition.ts';
import { facts, refuseIfChanged } from '../acting/row.ts';
import { settleEffect } from '../acting/settle-effect.ts';
import { refuseFuture } from '../acting/refuse-future.ts';
import { startPetitionWork } from '../acting/within.ts';

export interface AnswerReport extends ActReport {
  readonly documentId: string;
}

type AnswerRow = AnswerInput['rows'][number];

/** One paper of one body, entered once, answers many petitions: a row each. */
export const enterAnswer = command({
  name: 'petitions.answer',
  input: answerInput,
  run: async (ctx, input): Promise<AnswerReport> => {
    const { tenantId, personId, councilId, permissions, bodyIds, locale } = ctx.actor;
    refuseFuture(ctx, input);
    if (!(await bodyById(ctx.tx, tenantId, input.bodyId))) {
      throw atField(locale, 'bodyId', 'petitions.body_unknown');
    }
    const isOwn = permissions.has('duties.owe') && bodyIds.includes(input.bodyId);
    const receivedOn = input.receivedOn ?? dayAt(ctx.now);
    const documentId = await insertAnswerDocument(ctx.tx, {
      tenant_id: tenantId,
      council_id: councilId,
      body_id: input.bodyId,
      number: input.number,
      issued_on: input.issuedOn,
      received_on: receivedOn,
      signer: input.signer,
      subject: input.subject,
      is_on_behalf: !isOwn,
      entered_by: personId,
      entered_at: ctx.now,
    });
    const rows = new Map(input.rows.map((row) => [row.petitionId, row]));
    const others = input.alone ? new Map<string, AnswerRow>() : await sameAnswer(ctx, input);
    const work = async (rowCtx: CommandContext, id: string) => {
      const answer = rows.get(id) ?? others.get(id);
      if (!answer) throw new Error('a row of the document without its answer');
      return await answerOne(rowCtx, { ...input, documentId, receivedOn }, answer);
    };
    const report = await eachPetition(ctx, [...rows.keys()], work, [...others.keys()]);
    await keepUploadsWith(ctx, input.files, { kind: 'answer_document', id: documentId });
    ctx.emit({
      name: 'answer_document.entered',
      subjectKind: 'answer_document',
      subjectId: documentId,
      councilId,
      data: { body: input.bodyId, count: report.done.length, onBehalf: !isOwn },
    });
    return { documentId, ...report };
  },
});

/** Petitions answered together with one of the rows get its words, where the same body owes them too. */
async function sameAnswer(
  { tx, actor }: CommandContext,
  input: AnswerInput,
): Promise<ReadonlyMap<string, AnswerRow>> {
  const named = new Set(input.rows.map(({ petitionId }) => petitionId));
  const others = new Map<string, AnswerRow>();
  for (const row of input.rows) {
    const ids = await othersOwedBy(tx, {
      tenantId: actor.tenantId,
      petitionId: row.petitionId,
      bodyId: input.bodyId,
      states: ['assigned', 'working', 'answered'],
      councilId: actsForDebtor(actor, { debtorBodyId: input.bodyId }) ? null : actor.councilId,
    });
    for (const petitionId of ids) {
      if (!named.has(petitionId))
        others.set(petitionId, { ...row, petitionId, version: undefined });
    }
  }
  return others;
}

interface Document extends Omit<AnswerInput, 'receivedOn'> {
  readonly documentId: string;
  readonly receivedOn: string;
}

async function answerOne(ctx: CommandContext, paper: Document, answer: AnswerRow): Promise<Done> {
  const petition = await lockPetition(ctx.tx, ctx.actor, answer.petitionId);
  await refuseIfChanged(ctx, petition, answer.version);
  const duties = await owedFor(ctx.tx, petition.tenant_id, petition.id);
  const duty = openDutyOf(duties, paper.bodyId);
  if (!duty) throw petitionFailure('RuleBroken', 'petitions.other_debtor');
  const reason = mayNot('answer', ctx.actor, { petition: facts(petition), duties, duty });
  if (reason) throw petitionFailure('Forbidden', reason);
  const refused = duty.role === 'main' ? stateRefuses('answer', petition.state) : null;
  if (refused) throw petitionFailure('RuleBroken', refused);
  if (paper.receivedOn < duty.placedOn) {
    const placed = formatDay(day(duty.placedOn));
    const said = { code: petition.code, placed };
    throw atField(ctx.actor.locale, 'receivedOn', 'petitions.received_before_sent', said);
  }
  const row: Row = {
    ctx: startPetitionWork(ctx),
    petition,
    duties,
    duty,
    onBehalf: !actsForDebtor(ctx.actor, duty),
    today: dayAt(ctx.now),
    on: paper.receivedOn,
  };
  const direct = duty.role === 'sub_direct' ? mainOf(duties) : null;
  await writeAnswer(row, duty, paper, answer);
  if (direct) await writeAnswer(speakingFor(row, direct), direct, paper, answer);
  return await settleAnswer(row, duty, paper, answer, direct !== null || duty.role === 'main');
}

async function settleAnswer(
  row: Row,
  duty: Owed,
  paper: Document,
  answer: AnswerRow,
  answersPetition: boolean,
): Promise<Done> {
  return await settleEffect(
    row,
    'answer',
    {
      keepsState: !answersPetition,
      ...(answersPetition
        ? {
            patch: {
              reply_class: answer.replyClass,
              answered_on: paper.receivedOn,
              evaluation: null,
              check_finding: null,
              voter_reported: false,
            },
          }
        : {}),
      data: {
        document: paper.documentId,
        duty: duty.dutyId,
        body: duty.debtorBodyId,
        replyClass: answer.replyClass,
        completesOn: answer.completesOn ?? null,
      },
    },
    { note: '', documentNumber: paper.number, documentOn: paper.issuedOn },
  );
}

function openDutyOf(duties: readonly Owed[], bodyId: string): Owed | null {
  const theirs = duties.filter((duty) => duty.isCurrent && duty.debtorBodyId === bodyId);
  return theirs.find(({ state }) => state !== 'settled' && state !== 'lifted') ?? null;
}

function mainOf(duties: readonly Owed[]): Owed | null {
  const main = duties.find((duty) => duty.isCurrent && duty.role === 'main');
  return main && main.state !== 'settled' && main.state !== 'lifted' ? main : null;
}

/** The executive lets this department answer voters directly: its paper counts as the executive's. */
function speakingFor(row: Row, main: Owed): Row {
  const { actor } = row.ctx;
  const bodyIds = [...actor.bodyIds, main.debtorBodyId];
  return {
    ...row,
    duty: main,
    ctx: startPetitionWork({ ...row.ctx, actor: { ...actor, bodyIds } }),
  };
}

async function writeAnswer(
  row: Row,
  duty: Owed,
  paper: Document,
  answer: AnswerRow,
): Promise<void> {
  const { ctx, petition } = row;
  const earlier = await latestAnswer(ctx.tx, petition.tenant_id, duty.dutyId);
  await insertAnswer(ctx.tx, {
    tenant_id: petition.tenant_id,
    document_id: paper.documentId,
    petition_id: petition.id,
    duty_id: duty.dutyId,
    round: duty.round,
    supplements_id: duty.state === 'answered' ? (earlier?.id ?? null) : null,
    reply_class: answer.replyClass,
    annex_line: answer.annexLine,
    answer_text: answer.text,
    roadmap: answer.roadmap,
    completes_on: answer.completesOn ?? null,
  });
  const act = {
    on: paper.receivedOn,
    note: answer.text,
    documentNumber: paper.number,
    documentOn: paper.issuedOn,
    data: { document: paper.documentId, replyClass: answer.replyClass },
  };
  await actOnDuty(row.ctx, duty.dutyId, 'answer', act, { permittedByRoom: true });
}

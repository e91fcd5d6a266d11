import type { ClientBase } from 'pg';
import { DUTY_SEARCH_VERSION } from '#src/council/duties/index.ts';
import { PETITION_SEARCH_VERSION } from '#src/modules/petitions/index.ts';
import { scopeWords } from '#src/platform/text/search-scope.ts';
import { CopyBuffer } from './copy.ts';
import type { Ground } from './ground.ts';
import type { Dice } from './random.ts';
import { idAt } from './random.ts';
import { dayOf } from './row.ts';
import type { Synthetic } from './row.ts';
import { foldedPiece, marksOfPiece, vectorOf } from './text.ts';

const columns = (names: string): readonly string[] => names.split(' ');

/** One buffer a table, in the order in which they are written. */
export class Tables {
  readonly #petitions = new CopyBuffer(
    'petitions',
    columns(
      'tenant_id id code council_id kind source state reply_class evaluation public_label title original_text working_text search search_version unit_code original_unit_code original_unit_name place_text field_code competent_tier responsible_body_id session_id timing received_on answered_on due_on due_is_proposed ended_on end_reason times_raised sessions_open escalation_step has_discrepancy is_followed is_public recorded_by recorded_at last_act_at',
    ),
  );
  readonly #places = new CopyBuffer(
    'petition_places',
    columns('tenant_id petition_id ordinal unit_code unit_name_then detail'),
  );
  readonly #petitionActs = new CopyBuffer(
    'petition_acts',
    columns('tenant_id id petition_id act happened_on recorded_at person_id body_id'),
  );
  readonly #duties = new CopyBuffer(
    'duties',
    columns(
      'tenant_id id code council_id kind title link record_kind record_id field_code unit_code session_id creditor_body_id debtor_body_id state placed_on due_on first_due_on due_explanation due_override due_is_proposed accepted_on answered_on ended_on outcome escalation_step late_since search search_version placed_by',
    ),
  );
  readonly #links = new CopyBuffer(
    'petition_duties',
    columns('tenant_id petition_id duty_id role is_current'),
  );
  readonly #dutyActs = new CopyBuffer(
    'duty_acts',
    columns('tenant_id id duty_id act round happened_on recorded_at person_id body_id'),
  );
  readonly #audience = new CopyBuffer(
    'petition_audience',
    columns('tenant_id viewer_id petition_id reason since_on is_own_council'),
  );

  add(ground: Ground, row: Synthetic, today: string): void {
    this.#addPetition(ground, row);
    if (row.dutyId !== null) this.#addDuty(ground, row, row.dutyId, today);
  }

  async writeTo(client: ClientBase): Promise<void> {
    const inOrder = [
      this.#petitions,
      this.#places,
      this.#petitionActs,
      this.#duties,
      this.#links,
      this.#dutyActs,
      this.#audience,
    ];
    for (const buffer of inOrder) await buffer.writeTo(client);
  }

  #addPetition(ground: Ground, row: Synthetic): void {
    const { tenantId } = ground;
    const at = new Date(row.at).toISOString();
    const isOwed = row.dutyId !== null && row.state !== 'declined';
    const isHeard = row.state === 'answered_on_spot';
    const isSorted = row.state !== 'recorded' && !isHeard;
    this.#petitions.add([
      tenantId,
      row.id,
      row.code,
      ground.councilId,
      row.kind,
      row.dice.chance(0.8) ? 'contact' : 'office',
      row.state,
      row.replyClass,
      row.evaluation,
      row.label,
      row.title,
      row.text,
      row.text,
      vectorOf(
        [searchWordsOf(row), scopeWords(row.id, ground.councilId), ...marksIn(row)].join(' '),
      ),
      PETITION_SEARCH_VERSION,
      row.unitCode,
      row.unitCode,
      row.unitName,
      '',
      isSorted ? row.fieldCode : null,
      isSorted ? 'province' : null,
      row.bodyId,
      row.sessionId,
      row.dice.chance(0.5) ? 'before' : 'after',
      row.receivedOn,
      isHeard ? row.receivedOn : row.answeredOn,
      isOwed ? row.dueOn : null,
      isOwed && row.isProposed,
      row.endedOn,
      row.endReason,
      row.timesRaised,
      row.sessionsOpen,
      row.step,
      row.hasDiscrepancy,
      row.state === 'following',
      isPublic(row),
      ground.clerk.personId,
      at,
      at,
    ]);
    this.#places.add([tenantId, row.id, 0, row.unitCode, row.unitName, row.hamlet]);
    const act = (name: string, on: string, later: number): void =>
      this.#petitionActs.add([
        tenantId,
        idAt(row.at + later, row.dice),
        row.id,
        name,
        on,
        new Date(row.at + later).toISOString(),
        ground.clerk.personId,
        ground.standingCommitteeId,
      ]);
    act('record', row.receivedOn, 2);
    if (row.dutyId !== null) act('issue', row.sentOn, 3);
  }

  #addDuty(ground: Ground, row: Synthetic, dutyId: string, today: string): void {
    const { tenantId } = ground;
    const debtor = row.bodyId ?? ground.executiveId;
    const duty = standing(row, today);
    this.#duties.add([
      tenantId,
      dutyId,
      row.dutyCode,
      ground.councilId,
      'petition',
      row.title,
      `/petitions/${row.id}`,
      'petition',
      row.id,
      row.fieldCode,
      row.unitCode,
      row.sessionId,
      ground.standingCommitteeId,
      debtor,
      duty.state,
      row.sentOn,
      row.dueOn,
      row.dueOn,
      'null',
      'null',
      row.isProposed,
      duty.acceptedOn,
      row.answeredOn,
      duty.endedOn,
      duty.outcome,
      row.step,
      duty.lateSince,
      vectorOf(
        `${row.titleKey} ${foldedCode(row.dutyCode)} ${scopeWords(dutyId, ground.councilId)}`,
      ),
      DUTY_SEARCH_VERSION,
      ground.clerk.personId,
    ]);
    this.#links.add([tenantId, row.id, dutyId, 'main', row.state !== 'declined']);
    this.#audience.add([tenantId, debtor, row.id, 'forwarded', row.sentOn, true]);
    let later = 4;
    for (const [act, on, body] of historyOf(ground, row, duty, debtor)) {
      later += 1;
      this.#dutyActs.add([
        tenantId,
        idAt(row.at + later, row.dice as Dice),
        dutyId,
        act,
        1,
        on,
        new Date(row.at + later).toISOString(),
        ground.clerk.personId,
        body,
      ]);
    }
  }
}

/** Half of what is sorted, the same rows every time. */
const isPublic = ({ id, state }: Synthetic): boolean =>
  state !== 'recorded' && Number.parseInt(id.slice(-1), 16) % 2 === 0;

export function searchWordsOf(row: Synthetic): string {
  return [
    foldedCode(row.code),
    row.titleKey,
    row.textKey,
    row.unitKey,
    foldedPiece(row.hamlet),
  ].join(' ');
}

function marksIn({ marks, unitName }: Synthetic): readonly string[] {
  return [...new Set([...marks, ...marksOfPiece('', unitName)])];
}

function foldedCode(code: string): string {
  return code.toLowerCase().replaceAll('-', ' ');
}

const DUTY_STATE: Readonly<Record<string, string>> = {
  forwarded: 'assigned',
  answered: 'answered',
  ended: 'settled',
  declined: 'lifted',
};

interface Standing {
  readonly state: string;
  readonly acceptedOn: string | null;
  readonly endedOn: string | null;
  readonly outcome: string | null;
  readonly lateSince: string | null;
}

function standing(row: Synthetic, today: string): Standing {
  const state = DUTY_STATE[row.state] ?? 'working';
  const isOver = state === 'settled' || state === 'lifted';
  const missed = (row.answeredOn ?? (isOver ? row.dueOn : today)) > row.dueOn && !row.isProposed;
  return {
    state,
    acceptedOn: state === 'assigned' || state === 'lifted' ? null : row.sentOn,
    endedOn: state === 'lifted' ? row.sentOn : row.endedOn,
    outcome: state === 'lifted' ? 'declined' : isOver ? 'completed' : null,
    lateSince: missed ? dayOf(Date.parse(`${row.dueOn}T00:00:00Z`) + 86_400_000) : null,
  };
}

type Happened = readonly [act: string, on: string, body: string];

function historyOf(ground: Ground, row: Synthetic, duty: Standing, debtor: string): Happened[] {
  const ours = ground.standingCommitteeId;
  return [
    ['place', row.sentOn, ours],
    ...(duty.state === 'lifted' ? [['decline', row.sentOn, debtor] as const] : []),
    ...(duty.acceptedOn ? [['accept', duty.acceptedOn, debtor] as const] : []),
    ...(row.answeredOn ? [['answer', row.answeredOn, debtor] as const] : []),
    ...(duty.state === 'settled' && duty.endedOn ? [['settle', duty.endedOn, ours] as const] : []),
  ];
}

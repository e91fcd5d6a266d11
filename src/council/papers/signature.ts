import type { BodyKind, SeatRole } from '#src/council/bodies/index.ts';
import type { Signature } from './schema.ts';

export interface SignerSeat {
  readonly id: string;
  readonly personName: string;
  readonly role: SeatRole;
  readonly capacity: 'holder' | 'acting' | 'delegated';
  readonly delegatedBySeatId: string | null;
  readonly bodyKind: BodyKind;
  readonly bodyShortName: string;
}

const OWN_POSITION: Partial<Record<SeatRole, string>> = {
  chair: 'CHỦ TỊCH',
  viceChair: 'PHÓ CHỦ TỊCH',
  committeeHead: 'TRƯỞNG BAN',
  committeeDeputy: 'PHÓ TRƯỞNG BAN',
  officeChief: 'CHÁNH VĂN PHÒNG',
  member: 'ỦY VIÊN',
};

/**
 * The authority above a signature, by decree 30/2020, annex I, II.7: TM. for a body that decides
 * together, Q. for an acting head, KT. for a deputy in the head's place, TL. by standing order of the
 * office, TUQ. by written delegation.
 */
export function signatureOf(
  seat: SignerSeat,
  issuing: { readonly kind: BodyKind; readonly name: string },
): Signature {
  return { authority: authorityOf(seat, issuing), name: seat.personName };
}

function authorityOf(
  seat: SignerSeat,
  issuing: { readonly kind: BodyKind; readonly name: string },
): readonly string[] {
  const body = collectiveName(issuing);
  const position = OWN_POSITION[seat.role] ?? seat.bodyShortName.toUpperCase();
  const isHead = seat.role === 'chair' || seat.role === 'committeeHead';
  if (isHead) return [`TM. ${body}`, ...headLines(seat, position)];
  if (seat.role === 'viceChair') return [`TM. ${body}`, 'KT. CHỦ TỊCH', position];
  if (seat.role === 'committeeDeputy') return [`TM. ${body}`, 'KT. TRƯỞNG BAN', position];
  return [`${seat.capacity === 'delegated' ? 'TUQ.' : 'TL.'} ${body}`, position];
}

/** A deputy given the lead for a time signs as a deputy in the head's place. */
function headLines({ capacity, role }: SignerSeat, position: string): readonly string[] {
  if (capacity === 'acting') return [`Q. ${position}`];
  if (capacity === 'delegated')
    return [`KT. ${position}`, role === 'chair' ? 'PHÓ CHỦ TỊCH' : 'PHÓ TRƯỞNG BAN'];
  return [position];
}

/** The collective as it stands after TM.: the people's council is shortened as offices do. */
function collectiveName({
  kind,
  name,
}: {
  readonly kind: BodyKind;
  readonly name: string;
}): string {
  if (kind === 'standingCommittee') return 'THƯỜNG TRỰC HĐND';
  if (kind === 'council') return 'HỘI ĐỒNG NHÂN DÂN';
  return name
    .replace(/\s*(Hội đồng nhân dân|HĐND).*$/iu, '')
    .trim()
    .toUpperCase();
}

import { describe, expect, it } from 'vitest';
import { seatPermissions } from '#src/council/bodies/index.ts';
import type { BodyKind, SeatRole } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Owed } from './policy.ts';
import { mayNot, mayNotPassStep } from './policy.ts';
import type { PetitionAct } from './rules.ts';

interface Seat {
  readonly role: SeatRole;
  readonly kind: BodyKind;
  readonly tier?: 'province' | 'commune';
  readonly council?: string;
  readonly bodies?: readonly string[];
  readonly person?: string;
}

function seated({ role, kind, tier = 'commune', council = 'here', ...seat }: Seat): Actor {
  const bodyIds = seat.bodies ?? [kind];
  return {
    tenantId: 't',
    personId: seat.person ?? `${role} of ${kind}`,
    accountId: null,
    seatId: null,
    login: role,
    displayName: role,
    locale: 'vi',
    via: 'session',
    scopes: ['*'],
    councilId: council,
    councilTier: tier,
    councilUnitCode: '18568',
    bodyId: bodyIds[0] ?? '',
    bodyKind: kind,
    bodyName: kind,
    bodyShortName: kind,
    hiddenRooms: [],
    leadsTenant: true,
    role,
    bodyIds,
    permissions: seatPermissions(role, kind, tier),
  };
}

const duty: Owed = {
  dutyId: 'd1',
  role: 'main',
  isCurrent: true,
  state: 'answered',
  isPaused: false,
  creditorBodyId: 'standingCommittee',
  debtorBodyId: 'executive',
  placedOn: '2026-11-01',
  dueOn: '2026-12-11',
  dueIsProposed: false,
  answeredOn: '2026-11-15',
  escalationStep: 0,
  outcome: null,
  round: 1,
  version: 1,
  enteredBy: ['someone of the executive'],
};
const petition = { councilId: 'here', state: 'answered', kind: 'petition' } as const;
const situation = { petition, duties: [duty], duty };

const ROLES = {
  clerk: seated({ role: 'clerk', kind: 'office' }),
  chair: seated({ role: 'chair', kind: 'standingCommittee' }),
  member: seated({ role: 'member', kind: 'standingCommittee' }),
  committee: seated({ role: 'committeeHead', kind: 'committee' }),
  executive: seated({ role: 'executiveOfficer', kind: 'executive' }),
  department: seated({ role: 'departmentOfficer', kind: 'department' }),
  front: seated({ role: 'frontOfficer', kind: 'front' }),
  delegate: seated({ role: 'delegate', kind: 'delegateGroup' }),
  other: seated({ role: 'chair', kind: 'standingCommittee', council: 'elsewhere' }),
} as const;

/** Who may do what with a petition of this council that its executive answered. */
const MATRIX = `
             clerk chair member committee executive department front delegate other
classify     yes   -     -      -         -         -          -     -        -
propose      yes   -     -      -         -         -          -     -        -
forward      yes   yes   -      -         -         -          -     -        -
accept       yes   -     -      -         yes       -          -     -        -
decline      yes   -     -      -         yes       -          -     -        -
report       yes   -     -      -         yes       -          -     -        -
answer       yes   -     -      -         yes       -          -     -        -
assign       yes   -     -      -         yes       -          -     -        -
evaluate     -     yes   yes    yes       -         -          -     -        -
verify       yes   yes   yes    yes       -         -          yes   yes      yes
urge         yes   yes   -      -         -         -          -     -        -
extend       -     yes   -      -         -         -          -     -        -
pause        -     yes   -      -         -         -          -     -        -
escalate     -     yes   -      -         -         -          -     -        -
carry_over   yes   yes   -      -         -         -          -     -        -
end          -     yes   -      -         -         -          -     -        -
reopen       -     yes   -      -         -         -          -     -        -
tell         yes   yes   yes    yes       -         -          yes   yes      yes
merge        yes   -     -      -         -         -          -     -        -
unmerge      yes   -     -      -         -         -          -     -        -
raise_again  yes   -     -      -         -         -          -     -        -
together     yes   -     -      -         -         -          -     -        -
leave_together yes -     -      -         -         -          -     -        -
`;

const [header = '', ...lines] = MATRIX.trim().split('\n');
const names = header.trim().split(/\s+/) as (keyof typeof ROLES)[];

describe('who may', () => {
  it.each(lines.map((line) => line.trim().split(/\s+/)))('%s', (act = '', ...cells) => {
    const found = names.map((name) => {
      const may = mayNot(act as PetitionAct, ROLES[name], situation) === null;
      return `${name}: ${may ? 'yes' : '-'}`;
    });
    expect(found).toEqual(names.map((name, index) => `${name}: ${cells[index]}`));
  });

  it('keeps whoever entered the answer for the body from judging it', () => {
    const entered = { ...duty, enteredBy: [ROLES.chair.personId] };
    const after = { petition, duties: [entered], duty: entered };
    for (const act of ['evaluate', 'verify', 'end'] as const) {
      expect([act, mayNot(act, ROLES.chair, after)]).toEqual([act, 'petitions.you_answered']);
      expect([act, mayNot(act, ROLES.chair, situation)]).toEqual([act, null]);
    }
  });

  it('keeps a person of the answering body from judging, whatever the seat grants', () => {
    const both = { ...ROLES.chair, bodyIds: ['standingCommittee', 'executive'] };
    expect(mayNot('evaluate', both, situation)).toBe('petitions.you_answered');
  });

  it('lets a clerk note an opinion and end it, never a petition', () => {
    const opinion = { councilId: 'here', state: 'recorded', kind: 'opinion' } as const;
    const noting = { petition: opinion, duties: [], endReason: 'noted' } as const;
    expect(mayNot('end', ROLES.clerk, noting)).toBeNull();
    expect(mayNot('end', ROLES.clerk, { ...noting, endReason: 'resolved' })).toBe(
      'petitions.leaders_end',
    );
    const real = { ...noting, petition: { ...opinion, kind: 'petition' } } as const;
    expect(mayNot('end', ROLES.clerk, real)).toBe('petitions.leaders_end');
  });
});

describe('who passes a step of a list', () => {
  const province = (role: SeatRole, kind: BodyKind) => seated({ role, kind, tier: 'province' });
  const people = {
    committeeHead: province('committeeHead', 'committee'),
    officeChief: province('officeChief', 'office'),
    chair: province('chair', 'standingCommittee'),
    registry: province('registry', 'office'),
    clerk: province('clerk', 'office'),
  };
  it.each([
    ['committee', 'committeeHead'],
    ['office', 'officeChief'],
    ['signer', 'chair'],
    ['registry', 'registry'],
  ] as const)('%s: only %s', (step, who) => {
    const may = Object.entries(people)
      .filter(([, actor]) => !mayNotPassStep(actor, { councilId: 'here' }, step, false))
      .map(([name]) => name);
    expect(may).toEqual([who]);
  });
  it('lets the clerk of a commune enter the letter signed on paper', () => {
    expect(mayNotPassStep(ROLES.clerk, { councilId: 'here' }, 'signer', true)).toBeNull();
    expect(mayNotPassStep(ROLES.clerk, { councilId: 'there' }, 'signer', true)).toBe(
      'petitions.other_council',
    );
  });
});

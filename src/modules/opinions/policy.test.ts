import { expect, it } from 'vitest';
import { seatPermissions } from '#src/council/bodies/index.ts';
import type { BodyKind, SeatRole } from '#src/council/bodies/index.ts';
import { ACT_COMMANDS } from './acts.ts';
import type { ActName } from './acts.ts';
import { mayNot } from './policy.ts';

const OWNED = { council_id: 'council', body_id: 'own' };
const ACTS = Object.keys(ACT_COMMANDS) as ActName[];

function may(role: SeatRole, bodyKind: BodyKind, councilId = 'council'): ActName[] {
  const permissions = seatPermissions(role, bodyKind, 'province');
  const actor = { permissions, councilId, bodyIds: ['own'], bodyKind };
  return ACTS.filter((act) => mayNot(act, actor, OWNED) === null);
}

const LEADER = ['accept', 'agenda', 'assign', 'lift', 'party', 'result', 'sendBack'];
const OFFICE = [...ACTS].toSorted();

// Who may what, as a table a clerk can read.
it.each<[SeatRole, BodyKind, readonly string[]]>([
  ['chair', 'standingCommittee', LEADER],
  ['viceChair', 'standingCommittee', LEADER],
  ['member', 'standingCommittee', []],
  ['officeChief', 'office', OFFICE],
  ['clerk', 'office', OFFICE],
  ['registry', 'office', []],
  ['committeeHead', 'committee', ['handIn']],
  ['committeeDeputy', 'committee', ['handIn']],
  ['executiveOfficer', 'executive', ['resubmit', 'withdraw']],
  ['departmentOfficer', 'department', ['handIn']],
  ['frontOfficer', 'front', ['handIn']],
  ['delegate', 'delegateGroup', []],
  ['auditor', 'office', []],
  ['admin', 'office', []],
])('%s of a %s', (role, kind, acts) => {
  expect(may(role, kind).toSorted()).toEqual(acts);
});

it('nobody of another council', () => {
  expect(may('officeChief', 'office', 'other')).toEqual([]);
});

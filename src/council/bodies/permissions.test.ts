import { describe, expect, it } from 'vitest';
import { PERMISSIONS, seatPermissions } from './permissions.ts';
import type { Permission } from './permissions.ts';
import type { BodyKind, SeatRole } from './schema.ts';

type Seat = readonly [role: SeatRole, body: BodyKind, tier: 'province' | 'commune'];

const COLUMNS: readonly Permission[] = [
  'petitions.read',
  'petitions.record',
  'petitions.forward',
  'petitions.pass_committee',
  'petitions.pass_office',
  'petitions.sign',
  'petitions.issue',
  'petitions.evaluate',
  'petitions.end',
  'petitions.verify',
  'duties.settle',
  'duties.owe',
  'duties.delegate',
  'duties.verify',
  'deadlines.confirm',
  'people.manage',
  'settings.manage',
];

// One character a column, in the order above: x may, . may not.
//   read record forward passC passO sign issue eval end verify settle owe deleg verify confirm people settings
const TABLE: readonly (readonly [Seat, string])[] = [
  [['chair', 'standingCommittee', 'province'], 'x....x.xxxxx.xx..'],
  [['viceChair', 'standingCommittee', 'commune'], 'x....x.xxxxx.xx..'],
  [['member', 'standingCommittee', 'province'], 'x......x.x...x...'],
  [['committeeHead', 'committee', 'province'], 'x..x...x.x.x.x...'],
  [['officeChief', 'office', 'province'], 'xxx.x....x.x.x.x.'],
  [['clerk', 'office', 'province'], 'xxx......x.x.x...'],
  [['clerk', 'office', 'commune'], 'xxx.x.x..x.x.x...'],
  [['registry', 'office', 'province'], 'xx....x..........'],
  [['groupLeader', 'delegateGroup', 'province'], 'x........x...x...'],
  [['delegate', 'delegateGroup', 'commune'], 'x........x...x...'],
  [['executiveOfficer', 'executive', 'province'], 'x..........xx....'],
  [['departmentOfficer', 'department', 'province'], 'x..........x.....'],
  [['frontOfficer', 'front', 'commune'], 'x........x...x...'],
  [['bodyOfficer', 'power', 'province'], 'x..........x.....'],
  [['admin', 'office', 'province'], '...............xx'],
  [['auditor', 'office', 'province'], 'x................'],
  // A role that decides for the council decides nothing in another body.
  [['chair', 'executive', 'province'], 'x..........xx....'],
  [['clerk', 'department', 'commune'], 'x..........x.....'],
];

describe('who may do what', () => {
  it.each(TABLE)('%s', ([role, body, tier], row) => {
    const held = seatPermissions(role, body, tier);
    expect(COLUMNS.map((column) => (held.has(column) ? 'x' : '.')).join('')).toBe(row);
  });

  it('keeps deciding away from the administrator', () => {
    const admin = seatPermissions('admin', 'office', 'province');
    const deciding: Permission[] = ['petitions.sign', 'petitions.end', 'duties.settle'];
    expect(deciding.filter((permission) => admin.has(permission))).toEqual([]);
  });

  it('gives every permission to some seat', () => {
    const held = new Set(TABLE.flatMap(([seat]) => [...seatPermissions(...seat)]));
    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([]);
  });
});

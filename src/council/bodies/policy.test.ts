import { describe, expect, it } from 'vitest';
import { SEATS, seated, tableOf } from '#test/seated.ts';
import {
  mayNotAddCouncil,
  mayNotGive,
  mayNotGiveRole,
  mayNotManageAccountOf,
  mayNotManageAccounts,
  mayNotManageBody,
  mayNotManagePeople,
  mayNotPrepareHandover,
  mayNotSettle,
  mayNotTake,
} from './policy.ts';

const { chair, chief, clerk, admin } = SEATS;

describe('who may do what with bodies, people and settings', () => {
  it('reads as a table', () => {
    const verbs: Parameters<typeof tableOf>[0] = [
      (actor) => mayNotManageBody(actor, { council_id: 'here' }),
      (actor) => mayNotManageBody(actor, { council_id: null }),
      (actor) => mayNotManageBody(actor, { council_id: 'elsewhere' }),
      mayNotAddCouncil,
      mayNotManagePeople,
      (actor) => mayNotGiveRole(actor, 'clerk', 'somebody'),
      (actor) => mayNotGiveRole(actor, 'chair', 'somebody'),
      mayNotManageAccounts,
      (actor) => mayNotManageAccountOf(actor, { sitsElsewhere: true }),
      mayNotSettle,
      mayNotPrepareHandover,
    ];
    // A body here, outside every council, of another council; a new council; people, a role, a role that
    // decides; accounts, the account of somebody who sits elsewhere too; settings; a handover.
    expect(tableOf(verbs)).toEqual([
      'chair ..........x',
      'viceChair ..........x',
      'member ..........x',
      'committee ..........x',
      'chief ....xx....x',
      'clerk ..........x',
      'communeClerk ..........x',
      'registry ..........x',
      'delegate ..........x',
      'executive ..........x',
      'department ..........x',
      'front ..........x',
      'admin xx.xxxxxxxx',
      'communeAdmin x...xxxx.xx',
      'auditor ...........',
    ]);
  });

  it.each(['chair', 'viceChair', 'officeChief', 'admin'] as const)(
    'leaves the role %s to the administrator, who never gives it to themself',
    (role) => {
      expect(mayNotGiveRole(chief, role, 'somebody')).toBe('bodies.may_not_give_role');
      expect(mayNotGiveRole(admin, role, null)).toBeNull();
      expect(mayNotGiveRole(admin, role, admin.personId)).toBe('bodies.not_to_yourself');
    },
  );
});

describe('who signs a handover', () => {
  const sides = {
    from_seat_id: clerk.seatId,
    to_seat_id: 'seat of newcomer',
    given_at: null,
    taken_at: null,
    giverInForce: true,
  };
  const signed = new Date('2026-11-20T02:00:00Z');
  const newcomer = seated('clerk', 'office', 'province', { seatId: 'seat of newcomer' });

  it('the giver first, and nobody for a giver who is still there', () => {
    expect(mayNotGive(clerk, sides)).toBeNull();
    expect(mayNotGive(chair, sides)).toBe('handovers.not_giver');
    expect(mayNotGive(clerk, { ...sides, given_at: signed })).toBe('handovers.signed');
  });

  it.each([{ giverInForce: false }, { from_seat_id: null }])('a leader where %o', (gone) => {
    expect(mayNotGive(chair, { ...sides, ...gone })).toBeNull();
    expect(mayNotGive(SEATS.viceChair, { ...sides, ...gone })).toBeNull();
    expect(mayNotGive(chief, { ...sides, ...gone })).toBe('handovers.not_giver');
  });

  it('the taker second, and once', () => {
    expect(mayNotTake(newcomer, sides)).toBe('handovers.giver_first');
    const given = { ...sides, given_at: signed };
    expect(mayNotTake(newcomer, given)).toBeNull();
    expect(mayNotTake(chair, given)).toBe('handovers.not_taker');
    expect(mayNotTake(newcomer, { ...given, taken_at: signed })).toBe('handovers.signed');
  });
});

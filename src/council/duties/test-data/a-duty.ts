import type { Duty } from '../rules.ts';

export const TODAY = '2026-11-20';

/** A duty for tests of the pure rules: under way, placed on 01/11, due on 30/11. */
export function aDuty(change: Partial<Duty>): Duty {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    code: 'NV-TEST-00001',
    council_id: 'council',
    kind: 'test',
    creditor_body_id: 'standing',
    debtor_body_id: 'executive',
    part: 'lead',
    parent_duty_id: null,
    state: 'working',
    round: 1,
    placed_on: '2026-11-01',
    due_on: '2026-11-30',
    first_due_on: '2026-11-30',
    due_is_proposed: false,
    paused_on: null,
    pause_reason: null,
    accepted_on: '2026-11-02',
    answered_on: null,
    ended_on: null,
    outcome: null,
    escalation_step: 0,
    last_urged_on: null,
    late_since: null,
    next_urge_on: null,
    version: 1,
    ...change,
  };
}

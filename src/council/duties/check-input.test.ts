import { describe, expect, it } from 'vitest';
import { aDuty, TODAY } from './test-data/a-duty.ts';
import type { ActInput } from './act-input.ts';
import type { DutyAct } from './acts.ts';
import { checkInput } from './check-input.ts';

const alone = { openParts: 0, openLeads: 0, wholeDueOn: null };
const lead = { bodyId: 'department', part: 'lead' } as const;
const paper = { documentNumber: '12/VP', documentOn: TODAY };

const REFUSED: readonly (readonly [DutyAct, ActInput, string, string])[] = [
  ['decline', {}, 'note', 'duties.reason_needed'],
  ['decline', { note: '  ' }, 'note', 'duties.reason_needed'],
  ['answer', {}, 'note', 'duties.content_needed'],
  ['settle', {}, 'outcome', 'duties.outcome_needed'],
  ['verify', { note: 'x' }, 'result', 'duties.result_needed'],
  ['verify', { result: 'no' }, 'note', 'duties.content_needed'],
  ['return', { note: 'x' }, 'dueOn', 'duties.due_needed'],
  ['return', { note: 'x', dueOn: '2026-11-19' }, 'dueOn', 'duties.due_past'],
  ['extend', { note: 'x', dueOn: '2026-11-30' }, 'dueOn', 'duties.due_not_later'],
  ['transfer', { note: 'x' }, 'toBodyId', 'duties.body_needed'],
  ['transfer', { note: 'x', toBodyId: 'executive' }, 'toBodyId', 'duties.same_body'],
  ['delegate', {}, 'parts', 'duties.parts_needed'],
  ['delegate', { parts: [{ ...lead, part: 'co' }] }, 'parts', 'duties.one_lead'],
  ['delegate', { parts: [lead, { ...lead, bodyId: 'b' }] }, 'parts', 'duties.one_lead'],
  ['delegate', { parts: [lead, { ...lead, part: 'co' }] }, 'parts.1.bodyId', 'duties.body_twice'],
  ['delegate', { parts: [{ ...lead, bodyId: 'executive' }] }, 'parts.0.bodyId', 'duties.same_body'],
  [
    'delegate',
    { parts: [{ ...lead, dueOn: '2026-12-01' }] },
    'parts.0.dueOn',
    'duties.due_after_whole',
  ],
  ['urge', {}, 'channel', 'duties.channel_needed'],
  ['urge', { channel: 'telephone' }, 'reached', 'duties.reached_needed'],
  ['urge', { channel: 'letter' }, 'documentNumber', 'duties.document_needed'],
  ['urge', { channel: 'letter', documentNumber: '1' }, 'documentOn', 'duties.document_needed'],
  [
    'urge',
    { channel: 'telephone', reached: 'x', promisedBy: '2026-11-19' },
    'promisedBy',
    'duties.promise_past',
  ],
  ['escalate', paper, 'step', 'duties.step_needed'],
  ['escalate', { step: 2, note: 'x' }, 'documentNumber', 'duties.document_needed'],
  ['escalate', { ...paper, step: 1 }, 'step', 'duties.step_back'],
  ['escalate', { ...paper, step: 4 }, 'note', 'duties.step_skipped'],
  ['note', { note: 'x', on: '2026-11-21' }, 'on', 'duties.on_future'],
  ['note', { note: 'x', on: '2026-10-31' }, 'on', 'duties.on_before'],
  ['note', { note: 'x', documentOn: '2026-11-21' }, 'documentOn', 'duties.document_future'],
  ['answer', { note: 'x', onBehalf: true }, 'documentNumber', 'duties.behalf_needs_source'],
  [
    'answer',
    { note: 'x', onBehalf: true, documentNumber: '1' },
    'documentNumber',
    'duties.behalf_needs_source',
  ],
  [
    'settle',
    { outcome: 'completed', onBehalf: true, speaker: 'x' },
    'onBehalf',
    'duties.behalf_not_allowed',
  ],
];

const ALLOWED: readonly (readonly [DutyAct, ActInput])[] = [
  ['accept', {}],
  ['answer', { documentNumber: '12/SXD' }],
  ['answer', { note: 'x', onBehalf: true, speaker: 'Bà Lan' }],
  ['answer', { note: 'x', onBehalf: true, ...paper }],
  ['answer', { note: 'x', onBehalf: true, fileIds: ['f'] }],
  ['return', { note: 'x', dueOn: TODAY }],
  ['extend', { note: 'x', dueOn: '2026-12-01' }],
  [
    'delegate',
    {
      parts: [
        { ...lead, dueOn: '2026-11-30' },
        { bodyId: 'b', part: 'co' },
      ],
    },
  ],
  ['urge', { channel: 'clock' }],
  ['urge', { channel: 'letter', ...paper }],
  ['escalate', { ...paper, step: 2 }],
  ['escalate', { ...paper, step: 4, note: 'đưa thẳng ra phiên giải trình' }],
  ['note', { note: 'x', on: '2026-11-01' }],
];

describe('what an act is given', () => {
  const duty = aDuty({ escalation_step: 1 });
  it.each(REFUSED)('%s with %j is wrong at %s', (act, input, field, code) => {
    expect(checkInput(duty, act, input, alone, TODAY)).toMatchObject({ field, code });
  });
  it.each(ALLOWED)('%s with %j is right', (act, input) => {
    expect(checkInput(duty, act, input, alone, TODAY)).toBeNull();
  });

  it('a date that was only proposed may be confirmed as it is', () => {
    const proposed = aDuty({ due_is_proposed: true });
    const same = { note: 'x', dueOn: '2026-11-30' };
    expect(checkInput(proposed, 'extend', same, alone, TODAY)).toBeNull();
  });

  it('a part is never due after the whole', () => {
    const within = { ...alone, wholeDueOn: '2026-12-01' };
    const later = { note: 'x', dueOn: '2026-12-02' };
    expect(checkInput(duty, 'extend', later, within, TODAY)?.code).toBe('duties.due_after_whole');
    const equal = { note: 'x', dueOn: '2026-12-01' };
    expect(checkInput(duty, 'extend', equal, within, TODAY)).toBeNull();
  });

  it.each(['settle', 'lift', 'decline', 'transfer'] as const)(
    '%s ends open parts only on purpose',
    (act) => {
      const around = { ...alone, openParts: 2 };
      const input = { outcome: 'completed', note: 'x', toBodyId: 'b' } as const;
      expect(checkInput(duty, act, input, around, TODAY)).toMatchObject({
        code: 'duties.open_parts',
      });
      expect(checkInput(duty, act, { ...input, endParts: true }, around, TODAY)).toBeNull();
    },
  );

  it('a successor takes the open parts over', () => {
    const input = { note: 'x', toBodyId: 'b', toSuccessor: true };
    expect(checkInput(duty, 'transfer', input, { ...alone, openParts: 2 }, TODAY)).toBeNull();
  });
});

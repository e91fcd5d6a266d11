import { describe, expect, it } from 'vitest';
import { SEATS, tableOf } from '#test/seated.ts';
import { mayNotDraft, mayNotSetTemplate, mayNotStep } from './policy.ts';
import { cannotStep, PAPER_STEPS } from './rules.ts';
import type { PaperStep } from './rules.ts';
import { PAPER_STATES } from './schema.ts';
import { placeOf } from './sheet.ts';
import { signatureOf } from './signature.ts';
import type { SignerSeat } from './signature.ts';

describe('steps', () => {
  it('are possible where the table says so, and nowhere else', () => {
    const open = PAPER_STATES.map((state) => {
      const facts = { state, isSubmitted: true };
      return [state, ...PAPER_STEPS.filter((step) => cannotStep(step, facts) === null)].join(' ');
    });
    expect(open).toEqual([
      'draft check return withdraw',
      'checked sign return withdraw',
      'signed number unsign withdraw',
      'numbered issue withdraw',
      'issued withdraw',
      'replaced',
      'withdrawn',
    ]);
  });

  it('say what is missing', () => {
    const reason = (step: PaperStep, state: (typeof PAPER_STATES)[number]) =>
      cannotStep(step, { state, isSubmitted: false });
    expect(reason('submit', 'draft')).toBeNull();
    expect(reason('return', 'draft')).toBe('papers.not_submitted');
    expect(reason('sign', 'draft')).toBe('papers.check_first');
    expect(reason('number', 'checked')).toBe('papers.sign_first');
    expect(reason('issue', 'signed')).toBe('papers.number_first');
    expect(reason('sign', 'issued')).toBe('papers.already_done');
    expect(reason('return', 'signed')).toBe('papers.unsign_first');
    expect(reason('unsign', 'checked')).toBe('papers.not_signed');
    expect(reason('unsign', 'numbered')).toBe('papers.number_stays');
    expect(reason('return', 'numbered')).toBe('papers.number_stays');
    expect(reason('submit', 'checked')).toBe('papers.not_draft');
    expect(reason('check', 'withdrawn')).toBe('papers.ended');
  });
});

describe('who may', () => {
  const paper = {
    council_id: 'here',
    state: 'signed' as const,
    signer_seat_id: null,
    signedBy: null,
    byOrder: false,
  };
  it('draft, submit, check, sign, number, issue, return, withdraw, set templates', () => {
    const step = (name: PaperStep) => (actor: (typeof SEATS)['chair']) =>
      mayNotStep(actor, name, paper, null);
    const verbs = [
      (actor: (typeof SEATS)['chair']) => mayNotDraft(actor, 'here'),
      ...(['submit', 'check', 'sign', 'number', 'issue', 'return', 'withdraw'] as const).map(step),
      mayNotSetTemplate,
    ];
    expect(tableOf(verbs as Parameters<typeof tableOf>[0])).toEqual([
      'chair ...x..xx.',
      'viceChair ...x..xx.',
      'member .........',
      'committee .........',
      'chief xxx...x.x',
      'clerk xx.......',
      'communeClerk xxx.xxx.x',
      'registry ....xx...',
      'delegate .........',
      'executive .........',
      'department .........',
      'front .........',
      'admin ........x',
      'communeAdmin ........x',
      'auditor .........',
    ]);
  });

  it('nobody of another council', () => {
    const elsewhere = { ...paper, council_id: 'there' };
    expect(mayNotStep(SEATS.chair, 'sign', elsewhere, null)).toBe('papers.other_council');
  });
});

describe('the authority above a signature', () => {
  const seat = (more: Partial<SignerSeat>): SignerSeat => ({
    id: 's',
    personName: 'Trần Văn An',
    role: 'chair',
    capacity: 'holder',
    delegatedBySeatId: null,
    bodyKind: 'standingCommittee',
    bodyShortName: 'Thường trực HĐND tỉnh Hà Tĩnh',
    ...more,
  });
  const standing = { kind: 'standingCommittee', name: 'Thường trực HĐND' } as const;
  const committee = {
    kind: 'committee',
    name: 'Ban Pháp chế Hội đồng nhân dân tỉnh Hà Tĩnh',
  } as const;

  it.each([
    [seat({}), 'TM. THƯỜNG TRỰC HĐND | CHỦ TỊCH'],
    [seat({ capacity: 'acting' }), 'TM. THƯỜNG TRỰC HĐND | Q. CHỦ TỊCH'],
    [seat({ capacity: 'delegated' }), 'TM. THƯỜNG TRỰC HĐND | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH'],
    [seat({ role: 'viceChair' }), 'TM. THƯỜNG TRỰC HĐND | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH'],
    [seat({ role: 'officeChief', bodyKind: 'office' }), 'TL. THƯỜNG TRỰC HĐND | CHÁNH VĂN PHÒNG'],
    [
      seat({ role: 'officeChief', bodyKind: 'office', capacity: 'delegated' }),
      'TUQ. THƯỜNG TRỰC HĐND | CHÁNH VĂN PHÒNG',
    ],
  ])('%#', (signer, lines) => {
    expect(signatureOf(signer, standing).authority.join(' | ')).toBe(lines);
  });

  it('of a committee', () => {
    const head = seat({ role: 'committeeHead', bodyKind: 'committee' });
    expect(signatureOf(head, committee).authority).toEqual(['TM. BAN PHÁP CHẾ', 'TRƯỞNG BAN']);
    const deputy = seat({ role: 'committeeDeputy', bodyKind: 'committee' });
    expect(signatureOf(deputy, committee).authority).toEqual([
      'TM. BAN PHÁP CHẾ',
      'KT. TRƯỞNG BAN',
      'PHÓ TRƯỞNG BAN',
    ]);
  });
});

it('a place is named as offices name it', () => {
  expect(['Tỉnh Hà Tĩnh', 'Xã Lộc Hà', 'Thành phố Huế', 'Phường 1'].map(placeOf)).toEqual([
    'Hà Tĩnh',
    'Lộc Hà',
    'Huế',
    'Phường 1',
  ]);
});

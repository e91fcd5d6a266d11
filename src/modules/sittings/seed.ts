import type { StoredRule } from './schema.ts';

type Seed = Omit<
  StoredRule,
  'tenant_id' | 'id' | 'council_id' | 'valid_to' | 'confirmed_by' | 'confirmed_at'
>;

const LAW = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const LAW_AND_REGULATION = `${LAW}; quy chế làm việc của HĐND`;
const REGULATION = 'Quy chế làm việc của HĐND';

// Nobody has read these in the text in force: they are offered, and marked until a person confirms them.
const common = {
  is_strict: true,
  numerator: 1,
  denominator: 2,
  base: 'members',
  chair_decides_tie: false,
  item_kinds: [],
  trust: 'unverified',
  valid_from: '2025-06-16',
  note: '',
} as const satisfies Partial<Seed>;

const twoThirds = { numerator: 2, denominator: 3, is_strict: false } as const;

/** What a new council starts with; the same rows as step 0026 gave the councils that were there. */
export const MAJORITY_SEED: readonly Seed[] = [
  {
    ...common,
    ...twoThirds,
    code: 'QUORUM.STANDING',
    purpose: 'quorum',
    name_vi: 'Phiên họp Thường trực',
    name_en: 'Sitting of the Standing Committee',
    meeting_kinds: ['standingSession', 'explanationSession'],
    position: 10,
    basis: LAW_AND_REGULATION,
  },
  {
    ...common,
    ...twoThirds,
    code: 'QUORUM.COUNCIL',
    purpose: 'quorum',
    name_vi: 'Kỳ họp HĐND',
    name_en: 'Session of the council',
    meeting_kinds: ['councilSession'],
    position: 20,
    basis: LAW_AND_REGULATION,
  },
  {
    ...common,
    ...twoThirds,
    code: 'QUORUM.COMMITTEE',
    purpose: 'quorum',
    name_vi: 'Cuộc họp của Ban',
    name_en: 'Meeting of a committee',
    meeting_kinds: ['committeeMeeting'],
    position: 30,
    basis: REGULATION,
  },
  {
    ...common,
    code: 'VOTE.STANDING',
    purpose: 'vote',
    name_vi: 'Quá nửa tổng số thành viên Thường trực',
    name_en: 'More than half of all members of the Standing Committee',
    meeting_kinds: ['standingSession', 'explanationSession', 'writtenOpinion'],
    position: 10,
    basis: LAW_AND_REGULATION,
  },
  {
    ...common,
    code: 'VOTE.COUNCIL',
    purpose: 'vote',
    name_vi: 'Quá nửa tổng số đại biểu HĐND',
    name_en: 'More than half of all delegates',
    meeting_kinds: ['councilSession'],
    position: 20,
    basis: LAW,
  },
  {
    ...common,
    ...twoThirds,
    code: 'VOTE.COUNCIL.REMOVAL',
    purpose: 'vote',
    name_vi: 'Ít nhất 2/3 tổng số đại biểu HĐND (bãi nhiệm đại biểu)',
    name_en: 'At least two thirds of all delegates (removal of a delegate)',
    meeting_kinds: ['councilSession'],
    item_kinds: ['personnel'],
    position: 30,
    basis: LAW,
    note: 'Chỉ dùng khi bãi nhiệm đại biểu HĐND.',
  },
  {
    ...common,
    code: 'VOTE.COMMITTEE',
    purpose: 'vote',
    name_vi: 'Quá nửa tổng số thành viên Ban',
    name_en: 'More than half of all members of the committee',
    meeting_kinds: ['committeeMeeting'],
    position: 40,
    basis: REGULATION,
  },
  {
    ...common,
    code: 'VOTE.CHAIR',
    purpose: 'vote',
    name_vi: 'Quá nửa tổng số thành viên; ngang nhau thì theo bên có người chủ trì',
    name_en: 'More than half of all members; a tie goes to the side of whoever presides',
    chair_decides_tie: true,
    meeting_kinds: ['standingSession', 'committeeMeeting', 'writtenOpinion'],
    position: 50,
    basis: `${REGULATION} (nơi có quy định)`,
  },
  {
    ...common,
    code: 'VOTE.PRESENT',
    purpose: 'vote',
    name_vi: 'Quá nửa số có mặt (trình tự, chương trình, biên bản)',
    name_en: 'More than half of those present (procedure, agenda, minutes)',
    base: 'present',
    meeting_kinds: [
      'standingSession',
      'explanationSession',
      'councilSession',
      'committeeMeeting',
      'jointConference',
      'workingVisit',
      'voterContact',
      'receptionDay',
    ],
    position: 60,
    basis: REGULATION,
  },
];

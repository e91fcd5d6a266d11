export { sittingRecord } from './queries/record.ts';
export type { Attendance, RunOfItem, SittingRecord } from './queries/record.ts';
export type { Happening } from './rules/thread.ts';
export { computeVote, impossibleIn, neededOf, quorumOf } from './rules/majority.ts';
export type { Majority, Quorum, Tally, VoteResult, VoteSide } from './rules/majority.ts';
export { sittingsRoom } from './room.ts';

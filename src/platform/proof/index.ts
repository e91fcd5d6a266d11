export type { ProofTables } from './schema.ts';
export { houseKey, isProofUsed, sweepProofs, useProof } from './store.ts';
export { checkTask, newQuestion, newWork } from './task.ts';
export type { ProofRefusal, Proven } from './task.ts';

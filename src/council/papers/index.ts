export { MOST_BLOCKS, numberMark } from './blocks.ts';
export type { PaperBlock } from './blocks.ts';
export { readBlocks, writeBlocks } from './block-text.ts';
export { draftPaper } from './commands/draft-paper.ts';
export type { NewPaper } from './commands/draft-paper.ts';
export { revise as revisePaperCommand, revisePaper } from './commands/revise-paper.ts';
export type { PaperChange } from './commands/revise-paper.ts';
export { paperSteps, takePaperStep } from './commands/take-step.ts';
export { compareBlocks, compareWords } from './compare-blocks.ts';
export type { BlockChange, WordRun } from './compare-blocks.ts';
export {
  definePaperKind,
  paperKindLabel,
  whenPaperIsIssued,
  whenPaperIsReplaced,
  whenPaperIsSigned,
  whenPaperIsWithdrawn,
  whenSignatureIsTakenBack,
} from './kinds.ts';
export { guardPaperSteps } from './guards.ts';
export type { PaperKindSpec, PaperLayout } from './kinds.ts';
export { PaperPanel } from './pages/paper-panel.tsx';
export { docxOf, pdfOf } from './queries/files.ts';
export { paperById, papersOf, versionsOf } from './queries/papers.ts';
export type { PaperView } from './queries/papers.ts';
export {
  letReadPapersOf,
  linkRecordOfPapers,
  linkWhatPapersMade,
  tellWherePublished,
} from './readers.ts';
export type { RecordLink } from './readers.ts';
export { publicPaper, publicPapers, publicPdf } from './queries/public.ts';
export type { PublicPaper } from './queries/public.ts';
export { papersRoom } from './room.ts';
export type { PaperStep } from './rules.ts';
export { signedBy } from './store/papers.ts';
export { draftUrging } from './urging/commands.ts';
export type { Paper, PaperState } from './schema.ts';

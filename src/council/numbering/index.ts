export { isCode, newCode, readCode } from './codes.ts';
export { PAPER_KINDS, seedNumberTemplates } from './seed.ts';
export type { PaperKind } from './seed.ts';
export { acceptTypedNumber, differsFromTemplate, takeNumber, templateInForce } from './store.ts';
export type { NumberedPaper, PaperPlace, TemplateInForce } from './store.ts';
export { formatNumber, parseNumber, readTemplate, tidyNumber } from './template.ts';
export type { NumberTemplate } from './template.ts';
export { numberingRoom } from './room.ts';

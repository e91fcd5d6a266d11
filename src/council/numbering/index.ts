export { isCode, newCode, readCode } from './codes.ts';
export { PAPER_KINDS, seedNumberTemplates } from './seed.ts';
export type { PaperKind } from './seed.ts';
export { formatNumber, parseNumber, readTemplate, tidyNumber } from './template.ts';
export type { NumberFacts, NumberTemplate, ReadTemplate, TemplateFailure } from './template.ts';

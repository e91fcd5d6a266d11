import type { CommandContext } from '#src/platform/command.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Paper } from './schema.ts';

/**
 * How a kind is laid out. `letter` (công văn) has no title and says what it is about below its number;
 * `minutes` are signed by two; the others have a title in capitals.
 */
export type PaperLayout = 'notice' | 'letter' | 'invitation' | 'minutes' | 'programme';

export interface PaperKindSpec {
  readonly kind: string;
  readonly labels: Readonly<Record<Locale, string>>;
  /** The kind of number template its number is taken by. */
  readonly numbering: string;
  /** Null for an official letter. */
  readonly heading: { readonly title: string } | null;
  readonly layout: PaperLayout;
  /** The head of the office may sign it by order (TL.). */
  readonly byOrder?: boolean;
  /** Run in the transaction that issues the paper. */
  readonly afterIssue?: PaperHook;
  /** Run in the transaction that issues the paper which replaces `before`. */
  readonly afterReplace?: ReplaceHook;
}

export type PaperHook = (ctx: CommandContext, paper: Paper) => Promise<void>;
export type ReplaceHook = (ctx: CommandContext, paper: Paper, before: Paper) => Promise<void>;

interface Hooks {
  readonly issued: PaperHook[];
  readonly withdrawn: PaperHook[];
  readonly signed: PaperHook[];
  readonly unsigned: PaperHook[];
  readonly replaced: ReplaceHook[];
}

const kinds = new Map<string, PaperKindSpec>();
const hooks = new Map<string, Hooks>();

/** A kind of paper; defining it again replaces it. */
export function definePaperKind(spec: PaperKindSpec): void {
  kinds.set(spec.kind, spec);
}

function hooksOf(kind: string): Hooks {
  const found = hooks.get(kind) ?? {
    issued: [],
    withdrawn: [],
    signed: [],
    unsigned: [],
    replaced: [],
  };
  hooks.set(kind, found);
  return found;
}

/** What a later room does when a paper of a kind is issued, in the same transaction. */
export function whenPaperIsIssued(kind: string, hook: PaperHook): void {
  hooksOf(kind).issued.push(hook);
}

/** What a later room does when an issued paper gives way to a newer one, in the same transaction. */
export function whenPaperIsReplaced(kind: string, hook: ReplaceHook): void {
  hooksOf(kind).replaced.push(hook);
}

export function whenPaperIsWithdrawn(kind: string, hook: PaperHook): void {
  hooksOf(kind).withdrawn.push(hook);
}

/** What a later room does when a paper of a kind is signed, in the same transaction. */
export function whenPaperIsSigned(kind: string, hook: PaperHook): void {
  hooksOf(kind).signed.push(hook);
}

export async function runSigned(ctx: CommandContext, paper: Paper): Promise<void> {
  for (const hook of hooksOf(paper.kind).signed) await hook(ctx, paper);
}

/** When the signature is taken back, or the signed paper is given up before it has its number. */
export function whenSignatureIsTakenBack(kind: string, hook: PaperHook): void {
  hooksOf(kind).unsigned.push(hook);
}

export async function runUnsigned(ctx: CommandContext, paper: Paper): Promise<void> {
  for (const hook of hooksOf(paper.kind).unsigned) await hook(ctx, paper);
}

export async function runIssued(ctx: CommandContext, paper: Paper): Promise<void> {
  await paperKind(paper.kind).afterIssue?.(ctx, paper);
  for (const hook of hooksOf(paper.kind).issued) await hook(ctx, paper);
}

export async function runReplaced(ctx: CommandContext, paper: Paper, before: Paper): Promise<void> {
  await paperKind(paper.kind).afterReplace?.(ctx, paper, before);
  for (const hook of hooksOf(paper.kind).replaced) await hook(ctx, paper, before);
}

export async function runWithdrawn(ctx: CommandContext, paper: Paper): Promise<void> {
  for (const hook of hooksOf(paper.kind).withdrawn) await hook(ctx, paper);
}

export function paperKind(kind: string): PaperKindSpec {
  const found = kinds.get(kind);
  if (!found) throw new Error(`no such kind of paper: ${kind}`);
  return found;
}

export function isPaperKind(kind: string): boolean {
  return kinds.has(kind);
}

export function paperKinds(): readonly PaperKindSpec[] {
  return [...kinds.values()];
}

export function paperKindLabel(kind: string, locale: Locale): string {
  return kinds.get(kind)?.labels[locale] ?? kind;
}

/** What a paper is called in a list: a letter by what it is about. */
export function paperTitle(paper: { readonly kind: string; readonly subject: string }): string {
  const isLetter = kinds.get(paper.kind)?.heading === null;
  return isLetter ? `V/v ${paper.subject}` : paper.subject;
}

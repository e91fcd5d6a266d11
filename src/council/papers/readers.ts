import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Paper } from './schema.ts';

type LetsIn = (db: Db | Tx, actor: Actor, paper: Paper) => Promise<boolean>;
const doors = new Map<string, LetsIn>();

/**
 * A later room says who else reads papers of its records, for example those invited to a meeting. It
 * is asked of every state: it decides about drafts and restricted papers too.
 */
export function letReadPapersOf(recordKind: string, letsIn: LetsIn): void {
  doors.set(recordKind, letsIn);
}

export async function isLetIn(db: Db | Tx, actor: Actor, paper: Paper): Promise<boolean> {
  return (await doors.get(paper.record_kind)?.(db, actor, paper)) ?? false;
}

/** Where the record of a paper is found, with its name for the reader. */
export interface RecordLink {
  readonly href: string;
  readonly label: string;
}

type LinksTo = (db: Db | Tx, actor: Actor, paper: Paper) => Promise<RecordLink | null>;
const links = new Map<string, LinksTo>();

/** A later room says where a paper's record is, so that its page leads back there. */
export function linkRecordOfPapers(recordKind: string, linksTo: LinksTo): void {
  links.set(recordKind, linksTo);
}

export async function recordOf(
  db: Db | Tx,
  actor: Actor,
  paper: Paper,
): Promise<RecordLink | null> {
  return (await links.get(paper.record_kind)?.(db, actor, paper)) ?? null;
}

type MadeBy = (db: Db | Tx, actor: Actor, paper: Paper) => Promise<readonly RecordLink[]>;
const made = new Map<string, MadeBy>();

/** A later room says what an issued paper of its records set going, so that its page leads on to it. */
export function linkWhatPapersMade(recordKind: string, find: MadeBy): void {
  made.set(recordKind, find);
}

export async function madeBy(
  db: Db | Tx,
  actor: Actor,
  paper: Paper,
): Promise<readonly RecordLink[]> {
  if (paper.state !== 'issued') return [];
  return (await made.get(paper.record_kind)?.(db, actor, paper)) ?? [];
}

/** Where everybody reads a public paper, or why the public pages keep it back. */
export type Published = { readonly href: string } | { readonly withheld: 'personal' };
type Publishing = (
  db: Db,
  actor: Actor,
  paper: Pick<Paper, 'tenant_id' | 'council_id' | 'id'>,
) => Promise<Published | null>;

let publishing: Publishing = async () => null;

/** The room with the public pages tells the paper's own page what became of it there. */
export function tellWherePublished(tell: Publishing): void {
  publishing = tell;
}

export async function whereIsPublished(
  db: Db,
  actor: Actor,
  paper: Paper,
): Promise<Published | null> {
  return paper.is_public && paper.issued_at !== null ? await publishing(db, actor, paper) : null;
}

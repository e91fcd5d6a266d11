import type { Actor } from '#src/platform/auth/actor.ts';
import { USABLE } from './paper-rules.ts';
import type { PaperStanding } from './paper-rules.ts';
import type { StoredMeeting } from './schema.ts';

/** Why a reader sees a meeting, and how much of it. */
export interface MeetingAccess {
  /** Prepares, decides or is a member of the body that meets: sees everything. */
  readonly inner: boolean;
  /** The council's own side. */
  readonly councilSide: boolean;
  /** Was invited to all of it. */
  readonly whole: boolean;
  /** Was invited to these items alone. */
  readonly itemIds: ReadonlySet<string>;
  /** Owes papers for these items. */
  readonly owedItemIds: ReadonlySet<string>;
}

type Held = Pick<StoredMeeting, 'council_id' | 'body_id'>;

const NO_MEMBER: readonly Actor['role'][] = ['admin', 'auditor'];

/** Sits in the body that meets; an administrator's or auditor's seat is none of its members. */
export function isMember(actor: Actor, meeting: Pick<StoredMeeting, 'body_id'>): boolean {
  return actor.bodyId === meeting.body_id && !NO_MEMBER.includes(actor.role);
}

/** An administrator or auditor of a body does not do its work: what it owes opens nothing to them. */
export function handsInPapers({ role }: Pick<Actor, 'role'>): boolean {
  return !NO_MEMBER.includes(role);
}

export function isCouncilSide(actor: Actor, meeting: Held): boolean {
  return actor.councilId === meeting.council_id && actor.permissions.has('meetings.read');
}

export function isInner(actor: Actor, meeting: Held): boolean {
  if (actor.councilId !== meeting.council_id) return false;
  return (
    actor.permissions.has('meetings.prepare') ||
    actor.permissions.has('meetings.decide') ||
    isMember(actor, meeting)
  );
}

interface Item {
  readonly id: string;
  readonly parentId: string | null;
  readonly isRestricted: boolean;
}

/** A restricted parent closes its sub-items too. */
export function seesItem(access: MeetingAccess, item: Item, parent: Item | undefined): boolean {
  if (access.inner || isGuestOf(access, item)) return true;
  if (access.owedItemIds.has(item.id)) return true;
  const isRestricted = item.isRestricted || (parent?.isRestricted ?? false);
  return !isRestricted && (access.whole || access.councilSide);
}

function isGuestOf({ itemIds }: MeetingAccess, { id, parentId }: Omit<Item, 'isRestricted'>) {
  return itemIds.has(id) || (parentId !== null && itemIds.has(parentId));
}

interface PaperOfItem {
  readonly isRestricted: boolean;
  readonly standing: PaperStanding;
  /** Of a body the reader acts for. */
  readonly isOwn: boolean;
}

/** That there is such a paper. */
export function seesPaper(
  access: MeetingAccess,
  paper: PaperOfItem,
  item: Item,
  parent: Item | undefined,
): boolean {
  if (access.inner || paper.isOwn || isGuestOf(access, item)) return true;
  const isRestricted = paper.isRestricted || item.isRestricted || (parent?.isRestricted ?? false);
  return !isRestricted && (access.whole || access.councilSide);
}

/** Its content too: a late paper reaches those invited only by the chair's decision. */
export function readsPaper(
  access: MeetingAccess,
  paper: PaperOfItem,
  item: Item,
  parent: Item | undefined,
): boolean {
  if (!seesPaper(access, paper, item, parent)) return false;
  if (access.inner || access.councilSide || paper.isOwn) return true;
  return USABLE.includes(paper.standing);
}

import type { VNode } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { MeetingView } from './queries/meeting.ts';
import type { StoredMeeting } from './schema.ts';

/** A later room's page of a meeting. */
export interface MeetingTab {
  readonly key: string;
  /** Lower comes first: agenda 10, papers 20. */
  readonly order: number;
  readonly label: (locale: Locale) => string;
  readonly path: (code: string) => string;
  readonly isOpenTo: (actor: Actor, meeting: MeetingView) => boolean;
}

const tabs = new Map<string, MeetingTab>();

export function defineMeetingTab(tab: MeetingTab): void {
  tabs.set(tab.key, tab);
}

export function tabsFor(actor: Actor, meeting: MeetingView): readonly MeetingTab[] {
  return [...tabs.values()]
    .filter((tab) => tab.isOpenTo(actor, meeting))
    .toSorted((a, b) => a.order - b.order);
}

/** A later room's view of meetings beside the list of all. */
export interface MeetingListTab {
  readonly href: string;
  readonly label: (locale: Locale) => string;
}

const listTabs = new Map<string, MeetingListTab>();

export function defineMeetingListTab(tab: MeetingListTab): void {
  listTabs.set(tab.href, tab);
}

export const meetingListTabs = (): readonly MeetingListTab[] => [...listTabs.values()];

export const MEETING_EVENTS = [
  'called',
  'moved',
  'cancelled',
  'reinstated',
  'opened',
  'closed',
] as const;
export type MeetingEvent = (typeof MEETING_EVENTS)[number];
export type MeetingHook = (context: CommandContext, meeting: StoredMeeting) => Promise<void>;

const hooks = new Map<MeetingEvent, MeetingHook[]>();

/** Runs in the transaction of the change, after it is stored. */
export function whenMeeting(event: MeetingEvent, hook: MeetingHook): void {
  const known = hooks.get(event) ?? [];
  if (!known.includes(hook)) hooks.set(event, [...known, hook]);
}

export async function tellHooks(
  event: MeetingEvent,
  context: CommandContext,
  meeting: StoredMeeting,
): Promise<void> {
  for (const hook of hooks.get(event) ?? []) await hook(context, meeting);
}

/** Somebody who hears what becomes of a meeting: by mail, on the bell, or told by the office itself. */
export interface ToldPerson {
  readonly name: string;
  readonly way: 'mail' | 'bell' | 'none';
  /** Has an address, and no mail server is set. */
  readonly isMailHeld: boolean;
}

/** What a later room offers as the next step of a meeting, on its own page. */
export interface NextStep {
  readonly label: string;
  readonly href: string;
}

type NextSteps = (
  db: Db,
  actor: Actor,
  meeting: MeetingView,
  locale: Locale,
) => Promise<NextStep | null>;
const nextSteps = new Set<NextSteps>();

export function offerNextStep(offer: NextSteps): void {
  nextSteps.add(offer);
}

export async function nextStepOf(...asked: Parameters<NextSteps>): Promise<NextStep | null> {
  for (const offer of nextSteps) {
    const step = await offer(...asked);
    if (step) return step;
  }
  return null;
}

export interface MeetingPanelView {
  readonly db: Db;
  readonly actor: Actor;
  readonly meeting: MeetingView;
  readonly locale: Locale;
  readonly now: Date;
  readonly isMailOn: boolean;
}

/** A part of the meeting's page that a later room draws; null where it has nothing to say to this reader. */
export type MeetingPanel = (view: MeetingPanelView) => Promise<VNode | null>;
const panels = new Set<MeetingPanel>();

export function showOnMeeting(panel: MeetingPanel): void {
  panels.add(panel);
}

export async function panelsOfMeeting(view: MeetingPanelView): Promise<readonly VNode[]> {
  const drawn = await Promise.all([...panels].map(async (panel) => await panel(view)));
  return drawn.filter((panel) => panel !== null);
}

type Hearers = (
  db: Db,
  meeting: Pick<StoredMeeting, 'tenant_id' | 'id'>,
  at: Date,
  isMailOn: boolean,
) => Promise<readonly ToldPerson[]>;
const hearers = new Set<Hearers>();

/** A room that calls people to meetings says who has heard of one, and hears what becomes of it. */
export function whoHearsOfMeetings(ask: Hearers): void {
  hearers.add(ask);
}

export async function whoHears(...asked: Parameters<Hearers>): Promise<readonly ToldPerson[]> {
  const told: ToldPerson[] = [];
  for (const ask of hearers) told.push(...(await ask(...asked)));
  return told;
}

/** A record an agenda item is about, as pages show it. */
export interface DescribedSource {
  readonly title: string;
  readonly code: string;
  readonly href: string;
}

/** A kind of record that may stand behind an agenda item; told by the room that keeps it. */
export interface SourceKind {
  readonly kind: string;
  readonly label: (locale: Locale) => string;
  /** The records this reader may see, by id. */
  readonly describe: (
    db: Db,
    actor: Actor,
    ids: readonly string[],
    locale: Locale,
  ) => Promise<ReadonlyMap<string, DescribedSource>>;
  /** The record a typed code or address means, where this room knows it. */
  readonly find?: (db: Db, actor: Actor, typed: string) => Promise<string | null>;
}

const sources = new Map<string, SourceKind>();

export function defineAgendaSource(kind: SourceKind): void {
  sources.set(kind.kind, kind);
}

export function sourceKinds(): readonly SourceKind[] {
  return [...sources.values()];
}

export function sourceKind(kind: string): SourceKind | undefined {
  return sources.get(kind);
}

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { Actor } from '../auth/actor.ts';
import type { Platform } from '../command.ts';
import type { Db } from '../db/database.ts';
import type { Locale } from '../i18n/text.ts';
import type { Job } from '../jobs/jobs.ts';

/** The headings of the side bar, in their order. */
export const NAV_GROUPS = ['work', 'intake', 'follow', 'office', 'system'] as const;
export type NavGroupName = (typeof NAV_GROUPS)[number];

export interface NavEntry {
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  readonly group: NavGroupName;
  /** Waiting things, shown beside the label when above zero. */
  readonly count?: number;
  /** Its word in the bottom bar of a phone, at most ten letters; without it the entry is not there. */
  readonly onPhone?: string;
}

/** A part of a person's desk: figures that open their rows, and the few things to take up first. */
export interface DeskBlock {
  readonly key: string;
  readonly title: string;
  /** Lower comes first; what is owed today stands before what is merely waiting. */
  readonly order: number;
  readonly figures?: readonly DeskFigure[];
  readonly items?: readonly DeskItem[];
  /** Said when there are no items; a block without items and without this is left out. */
  readonly empty?: string;
  readonly more?: { readonly href: string; readonly label: string };
}

export interface DeskFigure {
  readonly label: string;
  readonly value: number | string;
  readonly href: string;
  readonly tone?: 'neutral' | 'danger' | 'warning' | 'success';
  readonly note?: string;
}

export interface DeskItem {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly meta: readonly string[];
  readonly mark?: {
    readonly label: string;
    readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  };
}

export interface DeskView {
  readonly db: Db;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Date;
}

/** What every room hands to `app.ts`. */
export interface Room {
  readonly name: string;
  readonly routes?: (app: Hono) => void;
  readonly api?: (api: OpenAPIHono) => void;
  readonly jobs?: (platform: Platform) => readonly Job[];
  readonly nav?: (actor: Actor, locale: Locale, db: Db) => Promise<readonly NavEntry[]>;
  /** Its parts of the desk, for the seat the person works from. */
  readonly desk?: (view: DeskView) => Promise<readonly DeskBlock[]>;
  /** Who may read a file that belongs to a subject of this room, by subject kind. */
  readonly files?: Readonly<
    Record<string, (db: Db, actor: Actor, subjectId: string) => Promise<boolean>>
  >;
}

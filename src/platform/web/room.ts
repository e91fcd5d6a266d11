import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { Actor } from '../auth/actor.ts';
import type { Platform } from '../command.ts';
import type { Db } from '../db/database.ts';
import type { Locale } from '../i18n/text.ts';
import type { Job } from '../jobs/jobs.ts';

export interface NavEntry {
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  readonly group: string;
  /** Waiting things, shown beside the label when above zero. */
  readonly count?: number;
  /** Shown in the bottom bar of a phone. */
  readonly onPhone?: boolean;
}

/** What every room hands to `app.ts`. */
export interface Room {
  readonly name: string;
  readonly routes?: (app: Hono) => void;
  readonly api?: (api: OpenAPIHono) => void;
  readonly jobs?: (platform: Platform) => readonly Job[];
  readonly nav?: (actor: Actor, locale: Locale, db: Db) => Promise<readonly NavEntry[]>;
  /** Who may read a file that belongs to a subject of this room, by subject kind. */
  readonly files?: Readonly<
    Record<string, (db: Db, actor: Actor, subjectId: string) => Promise<boolean>>
  >;
}

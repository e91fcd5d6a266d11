import { join, resolve } from 'node:path';
import { Hono } from 'hono';
import { accountsRoom, authenticator, keyCommand, seatChoices } from './council/accounts/index.ts';
import { bodiesRoom, loadActor } from './council/bodies/index.ts';
import { calendarRoom } from './council/calendar/index.ts';
import { dutiesRoom } from './council/duties/index.ts';
import { firstRun, firstRunRoom } from './council/first-run/index.ts';
import { numberingRoom } from './council/numbering/index.ts';
import { tenantsRoom } from './council/tenants/index.ts';
import { apiRoutes } from './frame/api.tsx';
import { failurePage } from './frame/failure-page.tsx';
import { healthRoute } from './frame/health.ts';
import { preferenceRoutes } from './frame/preferences.ts';
import { frame } from './frame/render.tsx';
import { auditCommand, auditRoom } from './modules/audit/index.ts';
import { deskRoom } from './modules/desk/index.ts';
import { petitionsRoom } from './modules/petitions/index.ts';
import type { Config } from './config.ts';
import type { OperatorCommand } from './operator.ts';
import type { Platform } from './platform/command.ts';
import { openDb, openPool } from './platform/db/database.ts';
import { fileRoutes, openFiles } from './platform/files/index.ts';
import { openJobs } from './platform/jobs/jobs.ts';
import { createWeb } from './platform/web/pipeline.ts';
import type { Room } from './platform/web/room.ts';
import { readAssets } from './ui/index.ts';

/** Every room of the house, in the order of its side bar; the desk shows a part of each. */
const workRooms: readonly Room[] = [
  petitionsRoom,
  dutiesRoom,
  bodiesRoom,
  tenantsRoom,
  calendarRoom,
  numberingRoom,
  accountsRoom,
  auditRoom,
];
export const rooms: readonly Room[] = [deskRoom(workRooms), ...workRooms];

/** Every command of the operator's tool. */
export const operatorCommands: readonly OperatorCommand[] = [keyCommand, auditCommand];

export interface App {
  readonly platform: Platform;
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  /** Starts the clock-driven jobs. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Loads the demo world into an empty database; false where there is data. */
  loadDemo(): Promise<boolean>;
}

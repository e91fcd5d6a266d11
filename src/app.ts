import { join, resolve } from 'node:path';
import type { Hono } from 'hono';
import about from '../package.json' with { type: 'json' };
import {
  accountsRoom,
  authenticator,
  readerNames,
  rightsChanged,
  seatChoices,
} from './council/accounts/index.ts';
import { bodiesRoomWith, loadActor } from './council/bodies/index.ts';
import { calendarRoom, dayAt } from './council/calendar/index.ts';
import { dutiesRoom, openDuties } from './council/duties/index.ts';
import { firstRun, firstRunRoom } from './council/first-run/index.ts';
import { numberingRoom } from './council/numbering/index.ts';
import { papersRoom } from './council/papers/index.ts';
import { suggestionsRoom } from './council/suggestions/index.ts';
import { anyDemoTenant, tenantsRoom } from './council/tenants/index.ts';
import { apiRoutes } from './frame/api.tsx';
import { failurePage } from './frame/failure-page.tsx';
import { healthRoute } from './frame/health.ts';
import { metricsRoute, observe } from './frame/observe.ts';
import { preferenceRoutes } from './frame/preferences.ts';
import { isPublicPath } from './frame/public-paths.ts';
import { frame } from './frame/render.tsx';
import { auditRoom } from './modules/audit/index.ts';
import { deskRoom } from './modules/desk/index.ts';
import { importJobs, importsRoom, listLimit } from './modules/imports/index.ts';
import { conclusionsRoom } from './modules/conclusions/index.ts';
import { meetingsRoom } from './modules/meetings/index.ts';
import { sittingsRoom } from './modules/sittings/index.ts';
import { opinionsRoom } from './modules/opinions/index.ts';
import { invitationsRoom } from './modules/invitations/index.ts';
import { openPetitions, petitionsRoom } from './modules/petitions/index.ts';
import {
  LISTENED,
  NOTICES_JOB,
  notificationsRoom,
  unreadNotices,
} from './modules/notifications/index.ts';
import { operationsRoom } from './modules/operations/index.ts';
import { crosschecksRoom } from './modules/crosschecks/index.ts';
import { programmesRoom } from './modules/programmes/index.ts';
import { portalRoom, publicState } from './modules/portal/index.ts';
import { publicationRoom } from './modules/publication/index.ts';
import {
  LARGEST_FORM_MB,
  submissionsRoom,
  TELL_VOTERS_JOB,
  VOTER_EVENTS,
} from './modules/submissions/index.ts';
import { errandsApart } from './import-apart.ts';
import { mailSettings } from './config.ts';
import type { Config } from './config.ts';
import type { Platform } from './platform/command.ts';
import { openDb, openPool } from './platform/db/open-database.ts';
import { openNews } from './platform/db/news.ts';
import { assertPlainRole } from './platform/postgres/rights.ts';
import { fileJobs, fileRoutes, openFiles, openScanner, roomIn } from './platform/files/index.ts';
import { openJobs } from './platform/jobs/jobs.ts';
import { openLog } from './platform/logs/index.ts';
import { openMailer } from './platform/mail/mailer.ts';
import { openMetrics } from './platform/metrics/index.ts';
import type { Metrics } from './platform/metrics/index.ts';
import { createWeb } from './platform/web/pipeline.ts';
import { keepBriefly } from './platform/web/public-cache.ts';
import type { Room } from './platform/web/room.ts';
import { SCHEDULE } from './schedule.ts';
import { readAssets } from './ui/index.ts';

const VERSION = about.version;

/** Every room of the house, in the order of its side bar; the desk shows a part of each. */
const workRooms: readonly Room[] = [
  meetingsRoom,
  programmesRoom,
  invitationsRoom,
  importsRoom,
  petitionsRoom,
  sittingsRoom,
  conclusionsRoom,
  opinionsRoom,
  publicationRoom,
  submissionsRoom,
  portalRoom,
  notificationsRoom,
  crosschecksRoom,
  papersRoom,
  dutiesRoom,
  bodiesRoomWith([openPetitions, openDuties]),
  tenantsRoom,
  calendarRoom,
  numberingRoom,
  suggestionsRoom,
  accountsRoom,
  auditRoom,
  operationsRoom(VERSION),
  firstRunRoom,
];
export const rooms: readonly Room[] = [deskRoom(workRooms), ...workRooms];

export interface App {
  readonly platform: Platform;
  /** What it answers, as it runs. */
  readonly routes: Hono['routes'];
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  /** Starts the clock-driven jobs. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Loads the demo world into an empty database, telling each day; false where there is data. */
  loadDemo(progress: (day: string) => void): Promise<boolean>;
  /** Whether it serves the demo world, whose people sign in without a password. */
  isDemo(): Promise<boolean>;
}

/** What watches the house, and who may read it. */
export interface Watched {
  readonly metrics: Metrics;
  readonly token: string | undefined;
}

/** Every address of the house in its order, behind the pipeline; none is added beside it. */
export function mount(web: Hono, { metrics, token }: Watched): void {
  healthRoute(web, VERSION);
  metricsRoute(web, metrics, token);
  web.use(firstRun);
  const kept = { ms: 5_000, mostBytes: 16 * 1_048_576 };
  web.use(keepBriefly({ ...kept, isPublic: isPublicPath, stateOf: publicState }));
  preferenceRoutes(web);
  fileRoutes(web, rooms);
  apiRoutes(web, rooms);
  for (const room of rooms) room.routes?.(web);
}

/** Builds the house on an open database. */
export async function buildApp(
  config: Config,
  database: { readonly appUrl: string; readonly embedded?: boolean },
): Promise<App> {
  const log = openLog({ requests: config.logRequests });
  const pool = openPool({ connectionString: database.appUrl, max: config.databaseConnections });
  await assertPlainRole(pool);
  const db = openDb(pool);
  const news = openNews(db, database.appUrl);
  const jobs = openJobs(database.appUrl, (error) => log.failure(error, 'jobs'));
  const files = openFiles({
    folder: join(config.dataDir, 'files'),
    maxBytes: config.uploadMaxBytes,
    scanner: config.virusScanner ? openScanner({ address: config.virusScanner }) : undefined,
    report: (error) => log.failure(error, 'files'),
  });
  const mailer = openMailer(mailSettings(config));
  const platform: Platform = {
    db,
    jobs,
    files,
    clock: () => new Date(),
    listeners: [
      { names: LISTENED, job: NOTICES_JOB },
      { names: VOTER_EVENTS, job: TELL_VOTERS_JOB },
    ],
    mailer,
    news,
    wordsOf: rightsChanged,
    address: config.publicUrl ?? `http://localhost:${config.port}`,
    trustedProxies: config.trustedProxies,
    ...(database.embedded === true && { hasRoom: roomIn(config.dataDir) }),
  };
  const importsApart = errandsApart({
    databaseUrl: database.appUrl,
    filesFolder: join(config.dataDir, 'files'),
    uploadMaxBytes: config.uploadMaxBytes,
  });
  const metrics = openMetrics(db, pool);
  const web = createWeb({
    platform,
    observe: observe(metrics, log),
    assetsFolder: resolve('dist/client'),
    bodyLimitMb: 4 * Math.ceil(config.uploadMaxBytes / 1_048_576),
    publicBodyMb: LARGEST_FORM_MB,
    bodyLimitOf: listLimit,
    authenticate: authenticator(config, loadActor),
    frame: frame({
      assets: readAssets(),
      rooms,
      seatsOf: seatChoices,
      unreadOf: async (actor) => await unreadNotices(db, actor, dayAt(platform.clock())),
      isDemo: async () => await anyDemoTenant(db),
      publicUrl: config.publicUrl,
    }),
    failurePage,
    nameReader: readerNames,
    isPublic: isPublicPath,
    report: log.failure,
  });
  mount(web, { metrics, token: config.metricsToken });
  return {
    platform,
    routes: web.routes,
    fetch: (request, env) => web.fetch(request, env as object),
    async start() {
      const clockwork = rooms.flatMap((room) => room.jobs?.(platform) ?? []);
      const imports = importJobs(platform, importsApart);
      await jobs.start([...fileJobs(platform), ...imports, ...clockwork], SCHEDULE);
    },
    async stop() {
      await jobs.stop();
      mailer.close();
      log.end();
      await news.close();
      await pool.end();
    },
    async loadDemo(progress) {
      const { loadDemo } = await import('./demo/index.ts');
      return await loadDemo(platform, progress);
    },
    isDemo: async () => await anyDemoTenant(db),
  };
}

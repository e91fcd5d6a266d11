import { resolve } from 'node:path';
import { z } from 'zod';
import { StartFailure } from './platform/start-failure.ts';

const blankIsUnset = (value: unknown): unknown => (value === '' ? undefined : value);

const wholeNumber = (name: string, least: number, most: number, usual: number) =>
  z.preprocess(
    blankIsUnset,
    z.coerce
      .number(`${name} phải là một số`)
      .int(`${name} phải là số nguyên`)
      .min(least, `${name} phải từ ${least} đến ${most}`)
      .max(most, `${name} phải từ ${least} đến ${most}`)
      .default(usual),
  );

const text = (usual: string) => z.preprocess(blankIsUnset, z.string().default(usual));

const yesOrNo = (name: string, usual: boolean) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? blankIsUnset(value.trim().toLowerCase()) : value),
    z
      .enum(
        ['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off'],
        `${name} phải là true hoặc false`,
      )
      .default(usual ? 'true' : 'false')
      .transform((value) => ['1', 'true', 'yes', 'on'].includes(value)),
  );

const address = (name: string, protocol: RegExp, example: string) =>
  z.preprocess(
    blankIsUnset,
    z.url({ protocol, error: `${name} phải có dạng ${example}` }).optional(),
  );

/** Every setting, its meaning for the operator (docs/hosting.md repeats this table). */
export const SETTINGS = {
  DATA_DIR: text('./data').describe('The folder of the database and of uploaded files'),
  HOST: text('127.0.0.1').describe(
    'The network address to listen on; `0.0.0.0` serves the whole network',
  ),
  PORT: wholeNumber('PORT', 0, 65_535, 3000).describe('The port to listen on'),
  DATABASE_URL: address(
    'DATABASE_URL',
    /^postgres(ql)?$/,
    'postgresql://tài-khoản:mật-khẩu@máy-chủ/tên',
  ).describe('A PostgreSQL server (15 or newer) instead of the embedded one'),
  DATABASE_APP_URL: address(
    'DATABASE_APP_URL',
    /^postgres(ql)?$/,
    'postgresql://tài-khoản:mật-khẩu@máy-chủ/tên',
  ).describe('The role the application uses on that server, where `DATABASE_URL` may not make one'),
  DATABASE_CONNECTIONS: wholeNumber('DATABASE_CONNECTIONS', 2, 200, 12).describe(
    'The most connections one process opens',
  ),
  PUBLIC_URL: address('PUBLIC_URL', /^https?$/, 'https://tên-miền').describe(
    'The address people type; with `https` cookies are sent over TLS only',
  ),
  TRUSTED_PROXIES: wholeNumber('TRUSTED_PROXIES', 0, 10, 0).describe(
    'How many proxies in front add to `X-Forwarded-For`; 0 ignores the header',
  ),
  SESSION_HOURS: wholeNumber('SESSION_HOURS', 1, 720, 12).describe(
    'Hours after which an unused sign-in ends',
  ),
  SESSION_DAYS: wholeNumber('SESSION_DAYS', 1, 365, 30).describe(
    'Days after which any sign-in ends',
  ),
  UPLOAD_MAX_MB: wholeNumber('UPLOAD_MAX_MB', 1, 500, 20).describe(
    'The largest file one may upload, in megabytes',
  ),
  VIRUS_SCANNER: address(
    'VIRUS_SCANNER',
    /^(tcp|unix)$/,
    'tcp://127.0.0.1:3310 hoặc unix:///run/clamav/clamd.ctl',
  ).describe(
    'Where a ClamAV daemon listens (`tcp://127.0.0.1:3310` or `unix:///run/clamav/clamd.ctl`); set, no file is kept that it has not found clean',
  ),
  SMTP_URL: address('SMTP_URL', /^smtps?$/, 'smtp://tài-khoản:mật-khẩu@máy-chủ:587').describe(
    'The mail server; without it mail stays in the outbox',
  ),
  MAIL_FROM: text('Nghị Sự <nghi-su@localhost>').describe('The sender of every mail'),
  LOG_REQUESTS: yesOrNo('LOG_REQUESTS', false).describe(
    'Writes a JSON line of every request; failures are always written',
  ),
  METRICS_TOKEN: z
    .preprocess(blankIsUnset, z.string().min(16, 'METRICS_TOKEN phải có từ 16 ký tự').optional())
    .describe(
      'At least 16 characters; set, `/metrics` is for who shows it, this machine too; not set, for this machine alone, asked as `localhost` and through no proxy',
    ),
  DEMO: yesOrNo('DEMO', false).describe(
    'Loads the demo world into an empty database, like `--demo`',
  ),
} as const;

const Environment = z.object(SETTINGS);

export type Config = {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  readonly databaseConnections: number;
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
  readonly sessionIdleMs: number;
  readonly sessionMaxMs: number;
  readonly uploadMaxBytes: number;
  readonly virusScanner: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly logRequests: boolean;
  readonly metricsToken: string | undefined;
  readonly demo: boolean;
  /** The process that started this one and without which it ends. */
  readonly parentPid: number | undefined;
};

const HOUR = 3_600_000;

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => issue.message);
    throw new StartFailure(`Cấu hình chưa đúng: ${[...new Set(sentences)].join('; ')}.`);
  }
  const settings = parsed.data;
  return {
    dataDir: resolve(settings.DATA_DIR),
    host: settings.HOST,
    port: settings.PORT,
    databaseUrl: settings.DATABASE_URL,
    databaseAppUrl: settings.DATABASE_APP_URL,
    databaseConnections: settings.DATABASE_CONNECTIONS,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: settings.TRUSTED_PROXIES,
    sessionIdleMs: settings.SESSION_HOURS * HOUR,
    sessionMaxMs: settings.SESSION_DAYS * 24 * HOUR,
    uploadMaxBytes: settings.UPLOAD_MAX_MB * 1_048_576,
    virusScanner: settings.VIRUS_SCANNER,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    logRequests: settings.LOG_REQUESTS,
    metricsToken: settings.METRICS_TOKEN,
    demo: settings.DEMO,
    parentPid: Number(environment['NGHISU_PARENT']) || undefined,
  };
}

/** How mail leaves. */
export const mailSettings = ({ smtpUrl, mailFrom }: Config) => ({ smtpUrl, from: mailFrom });

/** The configuration of this process. */
export const processConfig = (): Config => readConfig(process.env);

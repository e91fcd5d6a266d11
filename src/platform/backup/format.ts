import { z } from 'zod';

/** Counted up when an older program could no longer read what a newer one writes. */
export const FORMAT = 1;

/** The first entry: what a restoring program must know before the first row. */
export const Head = z.object({
  product: z.literal('nghisu'),
  format: z.int(),
  version: z.string(),
  takenAt: z.iso.datetime(),
  tenant: z.object({ id: z.uuid(), name: z.string(), unitCode: z.string() }).nullable(),
  /** The steps of the schema that had run. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Head = z.infer<typeof Head>;

const Sum = z.object({ rows: z.int(), bytes: z.int(), sha256: z.string() });
export type Sum = z.infer<typeof Sum>;

/** One uploaded content, in the lists that follow each few hundred of them. */
export const ListedFile = z.object({ path: z.string(), size: z.int(), sha256: z.string() });
export type ListedFile = z.infer<typeof ListedFile>;

/** Why a content that a row names is not in the backup, or not as it was uploaded. */
const Lost = z.object({ path: z.string(), reason: z.enum(['missing', 'changed']) });
export type Lost = z.infer<typeof Lost>;

/** The last entry: a file without it was cut. */
export const Manifest = z.object({
  /** SHA-256 of `backup.json`; the first backups have none. */
  head: z.string().optional(),
  tables: z.record(z.string(), Sum),
  jobs: Sum,
  files: z.object({ count: z.int(), bytes: z.int(), sha256: z.string() }),
  lost: z.array(Lost),
});
export type Manifest = z.infer<typeof Manifest>;

export const HEAD = 'backup.json';
export const MANIFEST = 'manifest.json';
export const JOBS = 'jobs/';
export const FILES = 'files/';
export const LISTS = 'file-lists/';

const number = (part: number): string => String(part).padStart(6, '0');

export const tableFolder = (name: string): string => `tables/${name}/`;
export const tablePart = (name: string, part: number): string =>
  `${tableFolder(name)}${number(part)}.copy`;
export const jobsPart = (part: number): string => `${JOBS}${number(part)}.ndjson`;
export const listPart = (part: number): string => `${LISTS}${number(part)}.ndjson`;

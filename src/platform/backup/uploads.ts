import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type pg from 'pg';
import { contentPath } from '../files/disk.ts';
import { speakFor } from './catalogue.ts';
import { FILES, listPart } from './format.ts';
import type { ListedFile, Lost, Manifest } from './format.ts';
import { Meter } from './meter.ts';
import { quoted } from './session.ts';
import type { Archive } from './write-archive.ts';

interface FileRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly sha256: string;
  readonly is_photo: boolean;
  readonly is_kept: boolean;
}

export interface Content {
  /** Below the folder of files, with `/`. */
  readonly path: string;
  /** What its row says its bytes hash to; null for a cleaned photo beside its original. */
  readonly sha256: string | null;
  /** Whether its absence is a loss; a photo may have no original. */
  readonly isNeeded: boolean;
}

const BATCH = 500;

/** The contents that the rows of this snapshot name, a few hundred rows at a time. */
export async function* contentsOf(
  client: pg.ClientBase,
  tenants: readonly (string | null)[],
): AsyncGenerator<Content> {
  for (const tenantId of tenants) {
    await speakFor(client, tenantId);
    const where = tenantId === null ? '' : `where tenant_id = ${quoted(tenantId)}`;
    await client.query(`declare uploads no scroll cursor for
      select tenant_id, id, sha256, is_photo,
        subject_id is not null and removed_at is null as is_kept from files ${where}
      order by tenant_id, id`);
    for (;;) {
      const { rows } = await client.query<FileRow>(`fetch ${BATCH} from uploads`);
      if (rows.length === 0) break;
      for (const row of rows) yield* contentsOfRow(row);
    }
    await client.query('close uploads');
  }
}

function contentsOfRow(row: FileRow): Content[] {
  const place = { tenantId: row.tenant_id, id: row.id, sha256: row.sha256 };
  const path = (variant: 'original' | 'clean') =>
    relative('/', contentPath('/', place, variant)).replaceAll('\\', '/');
  const original = { path: path('original'), sha256: row.sha256, isNeeded: row.is_kept };
  if (!row.is_photo) return [original];
  const clean = { path: path('clean'), sha256: null, isNeeded: row.is_kept };
  return [{ ...original, isNeeded: false }, clean];
}

/** Adds every content, and after each few hundred the list of what was added. */
export async function addUploads(
  archive: Archive,
  folder: string,
  contents: AsyncIterable<Content>,
): Promise<Pick<Manifest, 'files' | 'lost'>> {
  const lists = new Meter();
  const lost: Lost[] = [];
  let waiting: ListedFile[] = [];
  let [count, bytes, part] = [0, 0, 0];
  const list = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const text = waiting.map((file) => `${JSON.stringify(file)}\n`).join('');
    lists.add(Buffer.from(text));
    await archive.addText(listPart((part += 1)), text);
    waiting = [];
  };
  for await (const content of contents) {
    const added = await addContent(archive, folder, content);
    if (added === null) {
      if (content.isNeeded) lost.push({ path: content.path, reason: 'missing' });
      continue;
    }
    if (content.sha256 !== null && added.sha256 !== content.sha256)
      lost.push({ path: content.path, reason: 'changed' });
    waiting.push(added);
    count += 1;
    bytes += added.size;
    if (waiting.length >= BATCH) await list();
  }
  await list();
  return { files: { count, bytes, sha256: lists.sum().sha256 }, lost };
}

async function addContent(
  archive: Archive,
  folder: string,
  { path }: Content,
): Promise<ListedFile | null> {
  const place = join(folder, path);
  const found = await stat(place).catch(() => null);
  if (!found?.isFile()) return null;
  const meter = new Meter();
  const content = createReadStream(place, { end: Math.max(found.size - 1, 0) });
  await archive.add(`${FILES}${path}`, found.size, meter.through(content));
  return { path, size: found.size, sha256: meter.sum().sha256 };
}

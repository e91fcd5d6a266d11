import type { Context, Hono } from 'hono';
import type { Selectable } from 'kysely';
import type { Actor } from '../auth/actor.ts';
import { isId } from '../db/ids.ts';
import { platformFailure } from '../errors.ts';
import { actorOf } from '../web/context.ts';
import type { Room } from '../web/room.ts';
import { fileFailure } from './failures.ts';
import { isShownInline } from './kinds.ts';
import { contentDisposition } from './name.ts';
import { fileById } from './queries.ts';
import type { FileRow } from './schema.ts';

type Readers = NonNullable<Room['files']>;

/** `GET /files/{id}`: the room that owns the record says who may read its files. */
export function fileRoutes(app: Hono, rooms: readonly Room[]): void {
  const readers: Readers = Object.assign({}, ...rooms.map((room) => room.files ?? {}));
  app.get('/files/:id', async (c) => {
    const actor = actorOf(c);
    const id = c.req.param('id');
    const { db } = c.var.platform;
    const file = isId(id) ? await fileById(db, actor.tenantId, id) : undefined;
    // Who may not read it is not told that it exists.
    if (!file || !(await mayRead(c, readers, actor, file))) {
      throw platformFailure('NotFound', 'platform.not_found');
    }
    return await serve(c, file);
  });
}

async function mayRead(
  c: Context,
  readers: Readers,
  actor: Actor,
  file: Selectable<FileRow>,
): Promise<boolean> {
  if (!file.subject_kind || !file.subject_id) return file.uploaded_by === actor.personId;
  const reader = Object.hasOwn(readers, file.subject_kind) ? readers[file.subject_kind] : undefined;
  return reader ? await reader(c.var.platform.db, actor, file.subject_id) : false;
}

async function serve(c: Context, file: Selectable<FileRow>): Promise<Response> {
  const isInline = isShownInline(file.media_type) && c.req.query('download') === undefined;
  const isText = file.media_type.startsWith('text/');
  const headers = {
    'content-type': isText ? `${file.media_type}; charset=utf-8` : file.media_type,
    'content-disposition': contentDisposition(isInline ? 'inline' : 'attachment', file.name),
    'content-security-policy': contentPolicy(file.media_type),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256}"`,
  };
  if (c.req.header('if-none-match')?.includes(headers.etag)) return c.body(null, 304, headers);
  const content = await c.var.platform.files.open({
    tenantId: file.tenant_id,
    id: file.id,
    sha256: file.sha256,
    isPhoto: file.is_photo,
  });
  if (!content) throw fileFailure('NotFound', 'files.lost');
  return c.body(content.stream(), 200, { ...headers, 'content-length': String(content.size) });
}

// Browsers do not draw a PDF inside a sandbox; without scripts of ours it can reach nothing anyway.
function contentPolicy(mediaType: string): string {
  const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  return mediaType === 'application/pdf' ? nothing : `${nothing}; sandbox`;
}

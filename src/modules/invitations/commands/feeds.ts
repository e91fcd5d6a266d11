import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { deleteFeed, replaceFeed } from '../store/feeds.ts';

const TOKEN_BYTES = 24;

export function feedTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A new address of one's own calendar; the one before stops to answer. It is shown once. */
export const makeFeed = command({
  name: 'invitations.make_feed',
  input: z.object({}),
  async run(ctx) {
    const { tenantId, personId, councilId } = ctx.actor;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await replaceFeed(ctx.tx, {
      token_hash: feedTokenHash(token),
      tenant_id: tenantId,
      person_id: personId,
      created_at: ctx.now,
      last_read_at: null,
    });
    ctx.emit({
      name: 'calendar_feed.made',
      subjectKind: 'person',
      subjectId: personId,
      councilId,
      data: {},
    });
    return { path: `/lich/${token}.ics` };
  },
});

export const endFeed = command({
  name: 'invitations.end_feed',
  input: z.object({}),
  async run(ctx) {
    const { tenantId, personId, councilId } = ctx.actor;
    const ended = await deleteFeed(ctx.tx, tenantId, personId);
    if (!ended) {
      ctx.nothingChanged();
      return {};
    }
    ctx.emit({
      name: 'calendar_feed.ended',
      subjectKind: 'person',
      subjectId: personId,
      councilId,
      data: {},
    });
    return {};
  },
});

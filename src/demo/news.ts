import { LISTENED, writeNotices } from '#src/modules/notifications/index.ts';
import type { Platform } from '#src/platform/command.ts';
import { eventsSince } from './store.ts';

const TOLD_DAYS = 5;
const DAY_MS = 86_400_000;

/** Tells what the last days brought and nobody was told yet: bells fill in the order things happened. */
export function openNews(platform: Platform, tenantId: string): () => Promise<void> {
  const since = new Date(platform.clock().getTime() - TOLD_DAYS * DAY_MS);
  const told = new Set<string>();
  return async () => {
    const happened = await eventsSince(platform.db, tenantId, LISTENED, since);
    const eventIds = happened.filter((id) => !told.has(id));
    await writeNotices(platform, { tenantId, eventIds });
    for (const id of eventIds) told.add(id);
  };
}

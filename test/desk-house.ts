import type { Hono } from 'hono';
import { rooms } from '#src/app.ts';
import { readerNames } from '#src/council/accounts/index.ts';
import { failurePage } from '#src/frame/failure-page.tsx';
import { isPublicPath } from '#src/frame/public-paths.ts';
import { frame } from '#src/frame/render.tsx';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { createWeb } from '#src/platform/web/pipeline.ts';
import { builtAssets } from './public-house.ts';

/** The whole house as this person reads it, signed in: every room behind the real pipeline and frame. */
export function openDesk(platform: Platform, actor: Actor): Hono {
  const web = createWeb({
    platform,
    assetsFolder: '/nonexistent',
    bodyLimitMb: 20,
    authenticate: async () => await Promise.resolve({ actor, sessionId: null }),
    frame: frame({
      assets: builtAssets(),
      rooms,
      seatsOf: async () => await Promise.resolve([]),
      isDemo: async () => await Promise.resolve(false),
      unreadOf: async () => await Promise.resolve(0),
    }),
    failurePage,
    nameReader: readerNames,
    isPublic: isPublicPath,
    report: (error) => {
      throw error;
    },
  });
  for (const room of rooms) room.routes?.(web);
  return web;
}

import type { Hono } from 'hono';
import { rooms } from '#src/app.ts';
import { failurePage } from '#src/frame/failure-page.tsx';
import { isPublicPath } from '#src/frame/public-paths.ts';
import { frame } from '#src/frame/render.tsx';
import { authenticator } from '#src/council/accounts/index.ts';
import { loadActor } from '#src/council/bodies/index.ts';
import { readConfig } from '#src/config.ts';
import type { Platform } from '#src/platform/command.ts';
import { createWeb } from '#src/platform/web/pipeline.ts';
import { assetsFrom } from '#src/ui/index.ts';
import type { Assets } from '#src/ui/index.ts';

const BUILT = [
  'src/client/main.ts',
  'src/ui/theme.css',
  'src/ui/public.css',
  'src/ui/fonts/be-vietnam-pro-400.woff2',
  'src/ui/fonts/be-vietnam-pro-600.woff2',
];

/** Every asset under its own name: nothing has to be built. */
export function builtAssets(): Assets {
  const files = new Proxy(Object.fromEntries(BUILT.map((name) => [name, { file: name }])), {
    get: (known, name: string) => known[name] ?? { file: name },
  });
  return assetsFrom(files);
}

/** The whole house without a browser: every room behind the real pipeline and frames. */
export function openPublicHouse(platform: Platform): Hono {
  const web = createWeb({
    platform,
    assetsFolder: '/nonexistent',
    bodyLimitMb: 20,
    authenticate: authenticator(readConfig({}), loadActor),
    frame: frame({
      assets: builtAssets(),
      rooms,
      seatsOf: async () => [],
      isDemo: async () => false,
      unreadOf: async () => 0,
    }),
    failurePage,
    isPublic: isPublicPath,
    report: (error) => {
      throw error;
    },
  });
  for (const room of rooms) room.routes?.(web);
  return web;
}

export interface PublicAnswer {
  readonly address: string;
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly text: string;
}

export async function ask(
  web: Hono,
  address: string,
  headers: Record<string, string> = {},
): Promise<PublicAnswer> {
  const answer = await web.request(`http://house.test${address}`, { headers });
  const body = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const text = type.startsWith('image/') ? '' : body.toString('utf8');
  return { address, status: answer.status, type, headers: answer.headers, body, text };
}

const LINK = /(?:href|src|action|content)="([^"]+)"|<loc>([^<]+)<\/loc>/g;

/** The addresses of this house that an answer names. */
export function linksOf({ text, address }: PublicAnswer): readonly string[] {
  return [...text.matchAll(LINK)].flatMap(([, attribute, location]) => {
    const named = (attribute ?? location ?? '').replaceAll('&amp;', '&');
    if (!/^(\/|\?|http:\/\/house\.test)/.test(named)) return [];
    const url = new URL(named, `http://house.test${address}`);
    return isPublicPath(url.pathname) ? [url.pathname + url.search] : [];
  });
}

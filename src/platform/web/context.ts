import type { VNode } from 'preact';
import type { Context } from 'hono';
import type { Actor } from '../auth/actor.ts';
import type { Command, Platform } from '../command.ts';
import type { Locale } from '../i18n/text.ts';
import type { z } from 'zod';
import { execute } from '../command.ts';
import { platformFailure } from '../errors.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface PageHead {
  readonly title: string;
  /** Which frame surrounds the page; `desk` unless told. */
  readonly frame?: 'desk' | 'centred';
  readonly status?: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  /** The navigation entry to mark as current, by its href. */
  readonly section?: string;
}

interface WebVariables {
  platform: Platform;
  actor: Actor | null;
  locale: Locale;
  theme: Theme;
  requestId: string;
  /** The session's id, for the page that lists and ends sessions. */
  sessionId: string | null;
}

declare module 'hono' {
  interface ContextVariableMap extends WebVariables {}
  interface ContextRenderer {
    (content: VNode, head: PageHead): Response | Promise<Response>;
  }
}

/** The signed-in person, or a failure that leads to the sign-in page. */
export function actorOf(c: Context): Actor {
  // `c.var` makes an object of all of them, each time.
  const actor = c.get('actor');
  if (!actor) throw platformFailure('Forbidden', 'platform.sign_in');
  return actor;
}

/** Runs a command for the person of this request. */
export async function run<S extends z.ZodType, R>(
  c: Context,
  spec: Command<S, R>,
  raw: unknown,
): Promise<R> {
  const requestId = c.get('requestId');
  const drawnAt = c.get('drawnAt');
  return await execute(c.get('platform'), actorOf(c), spec, raw, { requestId, drawnAt });
}

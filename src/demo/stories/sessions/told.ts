import type { Stage } from '../../stage.ts';

/** What became of a planned session once the diary has come to it. */
export interface ToldSession {
  readonly id: string;
  readonly code: string;
  /** Items and their parts by their keys. */
  readonly items: Map<string, string>;
  readonly papers: string[];
}

const sessions = new WeakMap<Stage, Map<string, ToldSession>>();

/** The sessions played so far, by their keys in `DEMO_SESSIONS`. */
export function toldSessions(stage: Stage): Map<string, ToldSession> {
  const known = sessions.get(stage) ?? new Map<string, ToldSession>();
  sessions.set(stage, known);
  return known;
}

export function toldSession(stage: Stage, key: string): ToldSession {
  const session = toldSessions(stage).get(key);
  if (!session) throw new Error(`the diary has not come to the session ${key}`);
  return session;
}

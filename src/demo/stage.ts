import { openNews } from './news.ts';
import type { z } from 'zod';
import { loadActor } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Command, Platform } from '#src/platform/command.ts';
import { LOGINS } from './cast.ts';
import type { DemoDays } from './days.ts';
import { Diary } from './diary.ts';
import type { FoundedCouncil } from './founding.ts';
import { PROVINCE } from './places.ts';

/** A council with its people ready to act. */
export interface DemoCouncil extends FoundedCouncil {
  readonly isProvince: boolean;
  /** Its sessions in their order, once they are planned. */
  readonly sessionIds: string[];
  actor(part: string): Actor;
  /** The next number of a letter of this council, as its office types it. */
  letter(): string;
}

/** Where the demo is played: the councils, the day it is there, and who does what. */
export interface Stage {
  readonly tenantId: string;
  readonly days: DemoDays;
  readonly diary: Diary;
  readonly platform: Platform;
  readonly councils: readonly DemoCouncil[];
  readonly province: DemoCouncil;
  /** Runs a command as this person, at the moment of the diary. */
  act<S extends z.ZodType, R>(actor: Actor, spec: Command<S, R>, raw: object): Promise<R>;
  moment(offset: number, minute: number): void;
  /** Fills the bells with what has happened up to now. */
  tellNews(): Promise<void>;
}

export async function setStage(
  platform: Platform,
  tenantId: string,
  days: DemoDays,
  founded: readonly FoundedCouncil[],
): Promise<Stage> {
  const councils: DemoCouncil[] = [];
  for (const council of founded) councils.push(await withActors(platform, tenantId, days, council));
  const [province] = councils;
  if (!province) throw new Error('the demo has no province');
  let now = days.at(0, 0);
  const clocked: Platform = { ...platform, clock: () => now };
  return {
    tenantId,
    days,
    diary: new Diary(),
    platform: clocked,
    councils,
    province,
    act: async (actor, spec, raw) => await execute(clocked, actor, spec, raw),
    moment: (offset, minute) => {
      now = days.at(offset, minute);
    },
    tellNews: openNews(platform, tenantId),
  };
}

async function withActors(
  { db }: Platform,
  tenantId: string,
  days: DemoDays,
  council: FoundedCouncil,
): Promise<DemoCouncil> {
  const actors = new Map<string, Actor>();
  const at = days.at(0, 12 * 60);
  for (const [part, seat] of council.seats) {
    const isKnown = LOGINS.some((login) => login === part);
    const ref = {
      login: isKnown ? part : '',
      accountId: null,
      locale: 'vi',
      via: 'session',
    } as const;
    const actor = await loadActor(db, { ...ref, tenantId, ...seat, scopes: ['*'], at });
    if (!actor) throw new Error(`the seat of ${part} is not in force on ${days.today}`);
    actors.set(part, actor);
  }
  let letters = 10;
  return {
    ...council,
    isProvince: council.unitCode === PROVINCE,
    sessionIds: [],
    actor: (part) => {
      const actor = actors.get(part);
      if (!actor) throw new Error(`${council.unitCode} has nobody as ${part}`);
      return actor;
    },
    letter: () => `${(letters += 3)}/HĐND-TT`,
  };
}

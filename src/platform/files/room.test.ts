import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { execute } from '../command.ts';
import type { Command, Platform } from '../command.ts';
import type { Actor } from '../auth/actor.ts';
import { z } from 'zod';
import { roomIn } from './room.ts';

const ENDLESS_MB = 2 ** 40;

test('there is room where there is, and none where more is asked for than there can be', async () => {
  expect(await roomIn(tmpdir(), 0)()).toBe(true);
  expect(await roomIn(tmpdir(), ENDLESS_MB)()).toBe(false);
});

test('a change is refused before the database is asked, where its disk is nearly full', async () => {
  const spec: Command<z.ZodObject, void> = {
    name: 'never-run',
    input: z.object({}),
    run: () => Promise.reject(new Error('it was run')),
  };
  const platform = { hasRoom: roomIn(tmpdir(), ENDLESS_MB) } as unknown as Platform;
  const actor = { tenantId: crypto.randomUUID(), locale: 'vi' } as Actor;
  await expect(execute(platform, actor, spec, {})).rejects.toMatchObject({
    kind: 'Unavailable',
    code: 'platform.disk_full',
  });
});

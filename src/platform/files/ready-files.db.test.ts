import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { actorFor } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openTestHouse } from '#test/house.ts';
import type { TestHouse } from '#test/house.ts';
import type { Actor } from '../auth/actor.ts';
import { command, execute } from '../command.ts';
import type { CommandContext } from '../command.ts';
import { newId } from '../db/ids.ts';
import { Failure, platformFailure } from '../errors.ts';
import { openFiles } from './index.ts';

let database: TestDatabase;
let house: TestHouse;
let actor: Actor;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  house = await openTestHouse(database.db);
  actor = await actorFor(database.db, { ...house.lan, tenantId: house.tenantId });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghisu-ready-'));
  return () => rmSync(folder, { recursive: true, force: true });
});
afterAll(async () => await database.close());

const input = z.object({ files: z.array(z.instanceof(File)) });
type Input = z.output<typeof input>;

async function keepAll(ctx: CommandContext, { files }: Input): Promise<void> {
  const owner = { tenantId: actor.tenantId, personId: actor.personId, at: ctx.now };
  for (const file of files) {
    const kept = await ctx.files.keep(ctx.tx, owner, file);
    await ctx.files.attach(ctx.tx, owner, [kept.id], { kind: 'test', id: newId() });
  }
  ctx.nothingChanged();
}

const keeping = command({ name: 'test.keep', input, run: keepAll });

const withFiles = (scan: () => Promise<string | null> = async () => null) => ({
  ...house.platform,
  files: openFiles({ folder, maxBytes: 3_000_000, scanner: { scan } }),
});

async function photo(): Promise<File> {
  const create = { width: 600, height: 400, channels: 3 as const, background: '#b03020' };
  return new File([new Uint8Array(await sharp({ create }).png().toBuffer())], 'anh.png');
}

const contents = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

const held = (): number =>
  [database.pool, database.appPool].reduce(
    (sum, pool) => sum + pool.totalCount - pool.idleCount,
    0,
  );

const outcome = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => 'kept',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );

it('holds no connection while more forms than there are connections wait for their photos', async () => {
  const gate = Promise.withResolvers<null>();
  let waiting = 0;
  const platform = withFiles(async () => {
    waiting += 1;
    return await gate.promise;
  });
  const forms = database.appPool.options.max + 8;
  const files = await Promise.all(Array.from({ length: forms }, photo));
  const all = files.map(
    async (file) => await outcome(execute(platform, actor, keeping, { files: [file] })),
  );
  await expect.poll(() => waiting).toBe(forms);
  expect(held()).toBe(0);
  await database.db.selectFrom('tenants').select('id').execute();
  gate.resolve(null);
  const outcomes = await Promise.all(all);
  expect(outcomes.filter((one) => one === 'kept').length).toBeGreaterThanOrEqual(4);
  expect(outcomes.filter((one) => one !== 'kept' && one !== 'platform.too_many')).toEqual([]);
  expect(contents()).toHaveLength(2 * outcomes.filter((one) => one === 'kept').length);
});

it('has drawn and written every photo when the transaction opens', async () => {
  const found: number[] = [];
  const looking = command({
    name: 'test.look',
    input,
    run: async (ctx, given) => {
      found.push(contents().length);
      await keepAll(ctx, given);
    },
  });
  await execute(withFiles(), actor, looking, { files: [await photo(), await photo()] });
  expect(found).toEqual([4]);
  expect(contents()).toHaveLength(4);
});

it('leaves nothing of what is refused, of a form that is damaged half way, of what nobody kept', async () => {
  const refusing = command({
    name: 'test.refuse',
    input,
    run: async (ctx, given) => {
      await keepAll(ctx, given);
      throw platformFailure('NotFound', 'platform.not_found');
    },
  });
  const forgetting = command({
    name: 'test.forget',
    input,
    run: async (ctx) => await Promise.resolve(ctx.nothingChanged()),
  });
  const files = [await photo()];
  expect(await outcome(execute(withFiles(), actor, refusing, { files }))).toBe(
    'platform.not_found',
  );
  const damaged = [...files, new File(['%PDF-1.7'], 'hong.pdf')];
  expect(await outcome(execute(withFiles(), actor, keeping, { files: damaged }))).toBe(
    'files.damaged',
  );
  await execute(withFiles(), actor, forgetting, { files });
  expect(contents()).toEqual([]);
});

it('gives each row a content of its own where one file goes with several records', async () => {
  const file = await photo();
  await execute(withFiles(), actor, keeping, { files: [file, file] });
  expect(contents()).toHaveLength(4);
  expect(new Set(contents()).size).toBe(4);
});

it('does no work for who may not send', async () => {
  let scanned = 0;
  const platform = withFiles(async () => {
    scanned += 1;
    return await Promise.resolve(null);
  });
  const refused = command({
    name: 'test.strangers',
    input,
    mayUpload: () => false,
    run: async () => await Promise.reject(platformFailure('NotFound', 'platform.not_found')),
  });
  expect(await outcome(execute(platform, actor, refused, { files: [await photo()] }))).toBe(
    'platform.not_found',
  );
  expect(scanned).toBe(0);
  expect(contents()).toEqual([]);
});

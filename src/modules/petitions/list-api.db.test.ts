import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeSession, saveSession } from '#src/council/calendar/index.ts';
import { execute } from '#src/platform/command.ts';
import { apiOf } from '#test/api-of.ts';
import type { ApiAnswer } from '#test/api-of.ts';
import { LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { listenToStatements } from '#test/statements.ts';
import { petitionsRoom } from './room.ts';

const asked = listenToStatements();
let life: Life;
let ask: ReturnType<typeof apiOf>;

beforeAll(async () => {
  life = await openLife();
  ask = apiOf(() => life.platform, [petitionsRoom]);
});
afterAll(async () => await life.close());

const record = async (detail: string): Promise<ApiAnswer> =>
  await ask(life.people.clerk, '/petitions', {
    text: 'Đường liên thôn ngập mỗi khi mưa, đề nghị xã sửa cống.',
    places: [{ unit: LOC_HA, detail }],
  });
const list = async (headers: Record<string, string> = {}): Promise<ApiAnswer> =>
  await ask(life.people.clerk, '/petitions?state=recorded', undefined, headers);
const codesOf = ({ json }: ApiAnswer): unknown =>
  (json['items'] as { code: string }[]).map(({ code }) => code);

describe('a list asked for again', () => {
  it('costs one question while nobody writes, and is the same', async () => {
    await record('tổ 1');
    const first = await list();
    // Other test files write into other databases of the same server meanwhile.
    await expect
      .poll(async () => (await asked.during(list)).length, { timeout: 20_000, interval: 5 })
      .toBe(1);
    expect((await list()).json).toEqual(first.json);
  });

  it('shows at once what somebody has written', async () => {
    const before = codesOf(await list());
    const { json } = await record('tổ 2');
    expect(codesOf(await list())).toEqual([json['code'], ...(before as string[])]);
  });

  it('is not sent to whoever has it', async () => {
    const etag = (await list()).headers.get('etag') ?? '';
    expect((await list({ 'if-none-match': etag })).status).toBe(304);
    await record('tổ 3');
    expect((await list({ 'if-none-match': etag })).status).toBe(200);
  });

  it('is each reader’s own', async () => {
    await list();
    const other = await ask(life.people.provinceClerk, '/petitions?state=recorded');
    expect(codesOf(other)).toEqual([]);
  });
});

it('a petition with a known place is recorded in one statement and not read back', async () => {
  await record('tổ 4');
  const statements = await asked.during(async () => await record('tổ 5'));
  expect(statements).toEqual([expect.stringMatching(/^with w0 as \(insert into "petitions" /)]);
});

it('what is answered to whoever records is what a reader is answered', async () => {
  const [plain, told] = [await record('tổ 6'), await record('')];
  const onSpot = await ask(life.people.clerk, '/petitions', {
    text: 'Cống tắc.',
    place: 'xã Lộc Hà',
    field: 'transport',
    answeredOnSpot: true,
    spotBy: 'Chủ tịch xã',
    spotAnswer: 'Xã cho nạo vét.',
  });
  for (const { json } of [plain, told, onSpot]) {
    const read = await ask(life.people.clerk, `/petitions/${String(json['id'])}`);
    expect(json).toEqual(read.json);
  }
});

describe('a petition recorded while sessions come and go', () => {
  const opened = (number: number, opensOn: string) => ({ number, opensOn, closesOn: '' });

  it('writes once, and stands in the session that is open then', async () => {
    const { clerk } = life.people;
    const { platform } = life;
    let place = 0;
    const recordNow = async (): Promise<ApiAnswer> =>
      await ask(clerk, '/petitions', {
        text: 'Đường liên thôn ngập mỗi khi mưa, đề nghị xã sửa cống.',
        places: [{ unit: LOC_HA, detail: `thôn ${(place += 1)}` }],
      });
    const none = await recordNow();
    const first = await execute(platform, clerk, saveSession, opened(4, '2026-12-08'));
    const before = await recordNow();
    const statements = await asked.during(recordNow);
    expect(statements).toEqual([expect.stringMatching(/^with w0 as \(insert into "petitions" /)]);
    const second = await execute(platform, clerk, saveSession, opened(5, '2027-03-09'));
    const between = await recordNow();
    await execute(platform, clerk, closeSession, { id: first.id, closesOn: '2026-12-10' });
    const after = await recordNow();
    const answers = [none, before, between, after].map(({ json }) => json);
    expect(answers.map((json) => json['sessionId'])).toEqual([null, first.id, first.id, second.id]);
    for (const json of answers) {
      const read = await ask(clerk, `/petitions/${String(json['id'])}`);
      expect(json).toEqual(read.json);
    }
  });
});

import { parseArgs } from 'node:util';
import { loadActor } from '#src/council/bodies/index.ts';
import { dayAt, sessionsOf } from '#src/council/calendar/index.ts';
import { dutyRegister, latenessByBody, latenessCounts } from '#src/council/duties/index.ts';
import { readMatter } from '#src/council/matching/index.ts';
import { registerPage, similarInBulk, similarPetitions } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import type { OperatorCommand } from '#src/platform/operator.ts';
import { BIG, loginOf } from './ground.ts';
import { checkQuestions } from './measure-checks.ts';
import type { Question } from './measure-checks.ts';
import { Dice } from './random.ts';
import { busiest, tenantOfLogin, unitsOf } from './store.ts';
import { write } from './text.ts';

const ROUNDS = 15;
const PAGE = 50;
/** Beyond the numbers of the petitions that `generate` makes. */
const UNUSED = 10_000_000;
const IN_BULK = 100;
const OPTIONS = { person: { type: 'string' }, only: { type: 'string' } } as const;

/** How long the questions of the registers take on this machine, as a clerk asks them. */
export const measureCommand: OperatorCommand = {
  name: 'measure',
  summary: 'Đo thời gian trả lời của các sổ trên dữ liệu hiện có',
  usage: `[--person <tên đăng nhập>] [--only <chữ đầu>]

  --person   người tra cứu; mặc định ${loginOf(BIG)}, nơi lớn nhất của dữ liệu tổng hợp
  --only     chỉ đo những câu hỏi có tên bắt đầu như vậy, ví dụ: figures`,
  async run({ database, print }, args) {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const pool = openPool({ connectionString: database.url, max: 4 });
    const db = openDb(pool);
    try {
      const actor = await actorOf(db, values.person ?? loginOf(BIG));
      if (!actor) {
        print(`✗ Không có người dùng ${values.person ?? loginOf(BIG)}.`);
        return 1;
      }
      const asked = await questions(db, actor);
      for (const question of asked.filter(({ name }) => name.startsWith(values.only ?? '')))
        print(await measured(question));
      return 0;
    } finally {
      await pool.end();
    }
  },
};

async function actorOf(db: Db, login: string): Promise<Actor | null> {
  const known = await tenantOfLogin(db, login);
  if (!known) return null;
  const how = { accountId: null, login, locale: 'vi', via: 'operator', scopes: ['*'] } as const;
  return await loadActor(db, { ...known, ...how, at: new Date() });
}

async function measured({ name, ask }: Question): Promise<string> {
  const first = performance.now();
  const answer = await ask();
  const cold = performance.now() - first;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const total =
    'total' in answer ? String(answer.total) + ('more' in answer && answer.more ? '+' : '') : '';
  return `${name.padEnd(38)} ${at(0.5).padStart(8)} ms  p95 ${at(0.95).padStart(8)}  lần đầu ${cold.toFixed(1).padStart(8)}  ${total}`;
}

async function questions(db: Db, actor: Actor): Promise<Question[]> {
  const { tenantId, councilId } = actor;
  const sessions = await sessionsOf(db, tenantId, councilId);
  const known: Known = {
    today: dayAt(new Date()),
    top: await busiest(db, tenantId, councilId),
    session: sessions[4]?.id ?? sessions[0]?.id,
  };
  return [
    ...(await petitionQuestions(db, actor, known)),
    ...dutyQuestions(db, actor, known),
    ...checkQuestions(db, actor, known),
    ...(await similarQuestions(db, actor)),
  ];
}

interface Known {
  readonly today: ReturnType<typeof dayAt>;
  readonly top: Awaited<ReturnType<typeof busiest>>;
  readonly session: string | undefined;
}

async function petitionQuestions(
  db: Db,
  actor: Actor,
  { today, top, session }: Known,
): Promise<Question[]> {
  const petitions = (name: string, filter: object, cursor?: string): Question => ({
    name: `petitions ${name}`,
    ask: async () => await registerPage(db, { actor, filter, today, cursor, limit: PAGE }),
  });
  const first = await registerPage(db, { actor, filter: {}, today, limit: PAGE });
  return [
    petitions('without a filter', {}),
    petitions('second page', {}, first.next ?? undefined),
    petitions('state=ended', { state: 'ended' }),
    petitions('state=proposed', { state: 'proposed' }),
    petitions('field=transport', { field: 'transport' }),
    petitions('field=other', { field: 'other' }),
    petitions('body (busiest)', { body: top.body }),
    petitions('unit (busiest)', { unit: top.unit }),
    petitions('unit (quietest)', { unit: top.quietUnit }),
    petitions('session', { session }),
    petitions('kind=opinion', { kind: 'opinion' }),
    petitions('tier=province', { tier: 'province' }),
    petitions('late', { late: true }),
    petitions('discrepancy', { discrepancy: true }),
    petitions('again', { again: true }),
    petitions('sort=due', { sort: 'due' }),
    petitions('field+late', { field: 'transport', late: true }),
    petitions('q rare ("thôn An Bình")', { q: '"thôn An Bình"' }),
    petitions('q rare (đồi mồi)', { q: 'đồi mồi' }),
    petitions('q middling (Krông)', { q: 'krông' }),
    petitions('q frequent (đề nghị)', { q: 'đề nghị' }),
    petitions('q frequent (ngập úng)', { q: 'ngập úng' }),
    petitions('q frequent with state', { q: 'ngập úng', state: 'following' }),
    petitions('q absent', { q: 'zzzz' }),
    petitions('q by code', { q: first.items[0]?.code ?? 'KN' }),
  ];
}

function dutyQuestions(db: Db, actor: Actor, { today, top, session }: Known): Question[] {
  const duties = (name: string, filter: object): Question => ({
    name: `duties ${name}`,
    ask: async () => await dutyRegister(db, actor, filter, today, { limit: PAGE }),
  });
  return [
    duties('without a filter', {}),
    duties('state=open', { state: 'open' }),
    duties('state=settled', { state: 'settled' }),
    duties('state=lifted', { state: 'lifted' }),
    duties('body (busiest)', { body: top.body }),
    duties('field=other', { field: 'other' }),
    duties('unit (quietest)', { unit: top.quietUnit }),
    duties('session', { session }),
    duties('late', { late: 'late' }),
    duties('soon', { late: 'soon' }),
    duties('undated', { late: 'undated' }),
    duties('proposed', { late: 'proposed' }),
    duties('body+late', { body: top.body, late: 'late' }),
    duties('step=3', { step: 3 }),
    duties('answered this month', { answered: today.slice(0, 7) }),
    duties('q rare (Pa Sín)', { q: '"Pa Sín"' }),
    duties('q frequent (ngập úng)', { q: 'ngập úng' }),
    {
      name: 'duties counts by lateness',
      ask: async () => await latenessCounts(db, actor, {}, today),
    },
    { name: 'duties lateness by body', ask: async () => await latenessByBody(db, actor, today) },
  ];
}

/** Another petition nobody has recorded yet, each time it is asked. */
async function similarQuestions(db: Db, actor: Actor): Promise<Question[]> {
  const units = await unitsOf(db, actor.councilUnitCode);
  let made = 0;
  const another = (): { text: string; place: string } => {
    const dice = new Dice(Number(actor.councilUnitCode), UNUSED + made);
    made += 1;
    const { text, hamlet } = write(dice);
    return { text, place: `${hamlet}, ${dice.one(units.map(({ name }) => name))}` };
  };
  const find = async (ask: { text: string; place: string }): Promise<{ total: number }> => ({
    total: (await similarPetitions(db, actor, ask)).length,
  });
  return [
    { name: 'similar (another each time)', ask: async () => await find(another()) },
    {
      name: 'similar (few words)',
      ask: async () => await find({ text: 'Đề nghị sửa chữa đường giao thông', place: '' }),
    },
    {
      name: 'similar (no diacritics)',
      ask: async () => await find({ ...another(), text: 'dien yeu gio cao diem, quat khong quay' }),
    },
    {
      name: `similar, ${IN_BULK} at once`,
      ask: async () => {
        const matters = Array.from({ length: IN_BULK }, another).map(({ text, place }) =>
          readMatter(text, place),
        );
        const found = await similarInBulk(db, actor.tenantId, matters, 3);
        return { total: found.flat().length };
      },
    },
  ];
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseFolder, operate, startProduct } from './bench/house.ts';

const USAGE = `Diễn tập sao lưu, phục hồi trong lúc kiến nghị đang được ghi, trên dữ liệu thử ở một nơi riêng
A drill of backup and restore while petitions are recorded, on made-up data in a place of its own

Cách dùng · Usage: npm run drill [-- …]

  --petitions N   số kiến nghị tổng hợp cần sinh, nếu chưa có (10000) · synthetic petitions to make
  --demo          dùng dữ liệu mẫu · the demo's world instead
  --data DIR      sinh ở thư mục này, hoặc dùng dữ liệu đã có ở đó · makes or finds them there
  --json          chỉ in một đối tượng JSON · nothing but one JSON object

Diễn tập trên chính dữ liệu đang dùng · of your own data: npm run nghisu -- backup drill`;

const BOOT = resolve(import.meta.dirname, 'boot.mjs');
const CLERK = {
  generated: { login: 'clerk-79', unit: '79' },
  demo: { login: 'clerk', unit: '42' },
};
const HANDS = 4;

async function answerOf(
  folder: string,
  args: readonly string[],
): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, [BOOT, 'nghisu', ...args], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 2],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, text: Buffer.concat(chunks).toString() };
}

/** Records petitions by the API until told to stop; gives how many were acknowledged. */
function writeOn(base: string, key: string, unit: string): { stop(): Promise<number> } {
  const state = { isOver: false, acknowledged: 0 };
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const hand = async (own: number): Promise<void> => {
    for (let n = 0; !state.isOver; n += 1) {
      const body = JSON.stringify({
        text: `Ghi trong lúc sao lưu, lượt ${own}-${n}`,
        places: [{ unit }],
      });
      const answer = await fetch(`${base}/api/v1/petitions`, { method: 'POST', headers, body });
      if (answer.ok) state.acknowledged += 1;
      else if (answer.status === 429) await new Promise((done) => setTimeout(done, 200));
      else throw new Error(`recording answered ${answer.status}: ${await answer.text()}`);
    }
  };
  const hands = Array.from({ length: HANDS }, (_, own) => hand(own));
  return {
    async stop() {
      state.isOver = true;
      await Promise.all(hands);
      return state.acknowledged;
    },
  };
}

const { values } = parseArgs({
  options: {
    petitions: { type: 'string', default: '10000' },
    demo: { type: 'boolean', default: false },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const folder = chooseFolder(values.data, false);
const isMade = existsSync(join(folder.path, 'postgres'));
if (!values.demo && !isMade)
  await operate(folder.path, ['generate', '--petitions', values.petitions]);
const product = await startProduct(folder.path, values.demo ? ['--demo'] : []);
try {
  const { login, unit } = values.demo ? CLERK.demo : CLERK.generated;
  const key = /\S{30,}/.exec((await answerOf(folder.path, ['key', '--person', login])).text)?.[0];
  if (key === undefined) throw new Error(`no key for ${login}`);
  const load = writeOn(product.base, key, unit);
  const { code, text } = await answerOf(folder.path, [
    'backup',
    'drill',
    ...(values.json ? ['--json'] : []),
  ]);
  const acknowledged = await load.stop();
  if (values.json)
    console.log(JSON.stringify({ ...JSON.parse(text), acknowledgedMeanwhile: acknowledged }));
  else console.log(`${text.trimEnd()}\n  Trong lúc sao lưu có ${acknowledged} kiến nghị được ghi.`);
  process.exitCode = code;
} finally {
  await product.stop();
  folder.remove();
}

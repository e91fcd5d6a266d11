// Plain JavaScript for Node 18 and newer: brings Node 24, the packages and the bundles, then runs the product.
import { fail, Refusal } from './boot/say.mjs';
import { check, develop, evaluate, INSTRUMENTS, operate, start } from './boot/tasks.mjs';

const TASKS = { start, test: check, dev: develop, nghisu: operate, evaluate, ...INSTRUMENTS };
const [name = 'start', ...args] = process.argv.slice(2);

// Whoever read our output may be gone before us.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const task = TASKS[name];
  if (task === undefined)
    throw new Refusal(
      `Không có lệnh "${name}": hãy dùng một trong ${Object.keys(TASKS).join(', ')}.`,
    );
  process.exitCode = await task(args);
} catch (error) {
  fail(error);
  if (name === 'test') console.log('0 passed, 1 failed');
}

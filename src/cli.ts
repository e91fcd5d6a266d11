import { migrations } from '../migrations/index.ts';
import { processConfig } from './config.ts';
import { operatorCommands } from './operator-commands.ts';
import { argumentFailure } from './platform/argument-failure.ts';
import type { OperatorCommand } from './platform/operator.ts';
import { prepareDatabase } from './platform/db/prepare.ts';
import { openDatabase } from './platform/postgres/index.ts';
import { onStop } from './platform/process/lifetime.ts';
import { StartFailure } from './platform/start-failure.ts';

const print = (line: string): void => console.log(line);

const wantsHelp = (args: readonly string[]): boolean =>
  args.some((arg) => arg === '--help' || arg === '-h');

function overview(): void {
  const width = Math.max(...operatorCommands.map(({ name }) => name.length));
  print('Cách dùng: npm run nghisu -- <lệnh> [tham số]');
  print('');
  for (const { name, summary } of operatorCommands) print(`  ${name.padEnd(width)}  ${summary}`);
  print('');
  print('Thêm --help sau một lệnh để xem tham số. Dùng được khi máy chủ đang chạy.');
}

function help({ name, summary, usage }: OperatorCommand): void {
  print(`${summary}`);
  print('');
  print(`Cách dùng: npm run nghisu -- ${name} ${usage}`.trimEnd());
}

/** The command whose words the arguments begin with; the longest name wins. */
function choose(args: readonly string[]): OperatorCommand | undefined {
  const matching = operatorCommands.filter(({ name }) =>
    name.split(' ').every((word, index) => args[index] === word),
  );
  return matching.toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** Commands one of whose words was typed: `drill` may mean `backup drill`. */
function meant([word = '']: readonly string[]): string {
  const near = operatorCommands.filter(({ name }) => name.split(' ').includes(word));
  return near.length === 0 ? '' : ` Có phải: ${near.map(({ name }) => name).join(', ')}?`;
}

async function runCommand(command: OperatorCommand, args: string[]): Promise<number> {
  const config = processConfig();
  const database = await openDatabase(config, { purpose: 'command' });
  onStop(config.parentPid, () => void database.stop().finally(() => process.exit(130)));
  try {
    await prepareDatabase(database, migrations);
    return (await command.run({ database, print }, args)) ?? 0;
  } finally {
    await database.stop();
  }
}

async function main(args: string[]): Promise<number> {
  const command = choose(args);
  if (command === undefined) {
    const asked = args.length === 0 || wantsHelp(args) || args[0] === 'help';
    if (!asked) console.error(`✗ Không có lệnh "${args.join(' ')}".${meant(args)}`);
    overview();
    return asked ? 0 : 1;
  }
  const rest = args.slice(command.name.split(' ').length);
  if (!wantsHelp(rest)) return runCommand(command, rest);
  help(command);
  return 0;
}

function explain(error: unknown): unknown {
  if (error instanceof StartFailure) return `✗ ${error.message}`;
  const sentence = argumentFailure(error);
  return sentence === undefined ? error : `✗ ${sentence}`;
}

process.stdout.on('error', () => undefined);
try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

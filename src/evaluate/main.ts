import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartFailure } from '#src/platform/start-failure.ts';
import { readPairCases, readPetitionCases } from './cases.ts';
import { evaluate } from './evaluate.ts';
import { printedMistakes, printedTable } from './print.ts';
import { readPassages } from './passages.ts';
import { printedConclusions } from './print-conclusions.ts';

const USAGE = `Cách dùng: npm run evaluate -- <kiến nghị.json> [<cặp.json>] [--mistakes] [--json]

Đo gợi ý và đối chiếu trùng trên một tệp kiến nghị có nhãn (id, text, place, field, unit…)
và một tệp cặp (a, text_b, place_b, same). Không cần cơ sở dữ liệu, không ghi gì.

       npm run evaluate -- conclusions <đoạn kết luận.json> [--mistakes] [--held]

Đo việc đọc lời kết luận trên một tệp (id, heldOn, text, items): cơ quan, thời hạn, loại.

  --mistakes  liệt kê từng chỗ nhầm (lời kết luận: của nửa dùng khi viết)
  --held      liệt kê cả chỗ nhầm của nửa giữ kín
  --json      in các con số cho máy đọc`;

function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      mistakes: { type: 'boolean' },
      json: { type: 'boolean' },
      held: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [petitionFile, pairFile] = positionals;
  if (petitionFile === 'conclusions' && pairFile !== undefined && !values.help) {
    const shown = [values.mistakes && 'building', values.held && 'held'];
    const halves = shown.filter((half) => typeof half === 'string');
    console.log(printedConclusions(readPassages(resolve(pairFile)), halves).join('\n'));
    return 0;
  }
  if (values.help || petitionFile === undefined || positionals.length > 2) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const petitions = readPetitionCases(resolve(petitionFile));
  const pairs = pairFile === undefined ? null : readPairCases(resolve(pairFile), petitions);
  const evaluation = evaluate(petitions, pairs);
  if (values.json) console.log(JSON.stringify(evaluation, null, 2));
  else {
    const lines = printedTable(evaluation);
    console.log([...lines, ...(values.mistakes ? printedMistakes(evaluation) : [])].join('\n'));
  }
  return 0;
}

process.stdout.on('error', () => undefined);
try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof StartFailure)) throw error;
  console.error(isUsage ? USAGE : `✗ ${(error as Error).message}`);
  process.exitCode = 1;
}

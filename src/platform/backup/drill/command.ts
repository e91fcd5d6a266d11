import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { OperatorCommand } from '../../operator.ts';
import { StartFailure } from '../../start-failure.ts';
import type { Installation } from '../commands.ts';
import { drill } from './drill.ts';
import type { DrillReport } from './drill.ts';
import { number, size } from '../words.ts';

const OPTIONS = {
  folder: { type: 'string' },
  json: { type: 'boolean' },
  demo: { type: 'boolean' },
} as const;

export function drillCommand(installation: () => Installation): OperatorCommand {
  return {
    name: 'backup drill',
    summary:
      'Diễn tập: sao lưu, phục hồi vào một nơi tạm, đối chiếu từng dòng, từng tệp rồi dọn sạch',
    usage: `[--folder <thư mục tạm>] [--json]

  Không ghi gì vào dữ liệu đang dùng; chạy được khi mọi người đang làm việc. Cần chỗ trống
  bằng khoảng hai lần dữ liệu (thư mục tạm của máy, hoặc --folder).
  Diễn tập trên dữ liệu mẫu, không đụng đến dữ liệu đang dùng: npm run drill -- --demo`,
    async run({ database, print }, args) {
      const { values } = parseArgs({ args: [...args], options: OPTIONS });
      if (values.demo === true)
        throw new StartFailure(
          'Lệnh này diễn tập trên dữ liệu đang có. Trên dữ liệu mẫu: npm run drill -- --demo',
        );
      const { migrations, ...rest } = installation();
      const workFolder = resolve(values.folder ?? tmpdir());
      const source = { url: database.url, ...rest };
      const report = await drill(source, { workFolder, migrations, now: new Date() });
      if (values.json === true) print(JSON.stringify(asJson(report)));
      else for (const line of linesOf(report)) print(line);
      return report.isWhole ? 0 : 1;
    },
  };
}

/** For programs: the same as the table for people. */
export function asJson(report: DrillReport) {
  const { backup, tables, files, chains, isWhole, backupMs, restoreMs } = report;
  return {
    isWhole,
    sizeBytes: backup.sizeBytes,
    rows: backup.rows,
    jobs: { taken: backup.jobs, restored: report.restore.jobs },
    backupMs,
    restoreMs,
    tables,
    files,
    lost: backup.lost,
    chains,
  };
}

const seconds = (ms: number): string => `${number(Math.round(ms / 100) / 10)} giây`;
const WIDTH = 34;

export function linesOf(report: DrillReport): string[] {
  const { backup, tables, files, chains, restore } = report;
  const filled = tables.filter(({ rows, isSame }) => rows > 0 || !isSame);
  const verdict = (isSame: boolean): string => (isSame ? 'khớp' : 'KHÔNG KHỚP');
  return [
    `Sao lưu: ${size(backup.sizeBytes)} trong ${seconds(report.backupMs)}; phục hồi trong ${seconds(report.restoreMs)}.`,
    '',
    ...filled.map(
      ({ name, rows, isSame }) =>
        `  ${name.padEnd(WIDTH)} ${number(rows).padStart(12)} dòng  ${verdict(isSame)}`,
    ),
    `  ${`${number(tables.length - filled.length)} bảng còn trống`.padEnd(WIDTH)} ${'0'.padStart(12)} dòng  khớp`,
    '',
    `  Tệp tải lên: ${number(files.compared)} tệp, ${verdict(files.differing.length === 0)}`,
    ...files.differing.slice(0, 20).map((path) => `    ${path}`),
    `  Việc đang chờ: ${number(backup.jobs)} → ${number(restore.jobs)}`,
    `  Chuỗi niêm phong nhật ký: ${number(chains.verified)} đơn vị, ${number(chains.events)} việc, ${verdict(chains.broken.length === 0)}`,
    ...chains.broken.map((name) => `    ${name}`),
    '',
    report.isWhole
      ? `✓ ${number(tables.length)} bảng, ${number(backup.rows)} dòng và mọi tệp giống hệt lúc sao lưu.`
      : '✗ Bản phục hồi khác lúc sao lưu ở những chỗ nêu trên.',
  ];
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Migration } from '../db/migrate.ts';
import type { OperatorCommand, OperatorContext } from '../operator.ts';
import { StartFailure } from '../start-failure.ts';
import { backupAndRecord } from './back-up.ts';
import { readBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { number, size, lostLines } from './words.ts';

/** What the commands must know of the installation besides its database. */
export interface Installation {
  readonly filesFolder: string;
  readonly version: string;
  readonly migrations: readonly Migration[];
}

const OPTIONS = { tenant: { type: 'string' } } as const;

interface Asked {
  readonly file: string;
  readonly tenant: string | null;
}

function asked(args: readonly string[], name: string): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new StartFailure(`Cần đúng một đường dẫn: npm run nghisu -- ${name} <tệp>.`);
  return { file: resolve(file), tenant: values.tenant ?? null };
}

export function backupCommand(installation: () => Installation): OperatorCommand {
  return {
    name: 'backup',
    summary:
      'Sao lưu cả hệ thống, hoặc một đơn vị sử dụng, vào một tệp; chạy được khi máy chủ đang chạy',
    usage: `<tệp.tar.zst> [--tenant <mã đơn vị hành chính>]

  Gồm mọi bảng dữ liệu tại cùng một thời điểm, việc đang chờ và các tệp đã tải lên. Tệp chỉ
  xuất hiện khi đã ghi xong và không ghi đè bản cũ. Trong tệp có dữ liệu cá nhân và mật khẩu
  đã băm: hãy cất như tài liệu mật.`,
    async run({ database, print }, args) {
      const order = { ...asked(args, 'backup'), now: new Date() };
      const report = await backupAndRecord({ url: database.url, ...installation() }, order);
      const whose = report.tenant === null ? 'cả hệ thống' : report.tenant.name;
      print(`✓ Đã sao lưu ${whose} vào ${order.file} (${size(report.sizeBytes)}).`);
      print(
        `  ${number(report.tables)} bảng, ${number(report.rows)} dòng, ${number(report.jobs)} việc đang chờ, ${number(report.files.count)} tệp (${size(report.files.bytes)}).`,
      );
      for (const line of lostLines(report.lost)) print(line);
    },
  };
}

export const verifyCommand: OperatorCommand = {
  name: 'backup verify',
  summary: 'Đọc hết một tệp sao lưu và đối chiếu từng số đếm, mã kiểm tra; không phục hồi gì',
  usage: '<tệp>',
  async run({ print }, args) {
    const { file } = asked(args, 'backup verify');
    const { head, manifest } = await readBackup(file, {});
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    print(`✓ ${file} nguyên vẹn.`);
    print(
      `  ${head.tenant === null ? 'Cả hệ thống' : head.tenant.name}, lúc ${head.takenAt}, bản Nghị Sự ${head.version}, ${number(head.migrations.length)} bước cấu trúc.`,
    );
    print(
      `  ${number(head.tables.length)} bảng, ${number(rows)} dòng, ${number(manifest.jobs.rows)} việc đang chờ, ${number(manifest.files.count)} tệp (${size(manifest.files.bytes)}).`,
    );
    for (const line of lostLines(manifest.lost)) print(line);
  },
};

export function restoreCommand(installation: () => Installation): OperatorCommand {
  return {
    name: 'restore',
    summary:
      'Phục hồi từ tệp sao lưu: cả hệ thống vào nơi còn trống, hoặc một đơn vị vào nơi chưa có',
    usage: `<tệp> [--tenant <mã đơn vị hành chính>]

  --tenant   chỉ lấy một đơn vị trong bản sao lưu cả hệ thống

  Mọi số đếm và mã kiểm tra được đối chiếu trước khi ghi nhận; có một chỗ sai thì không ghi gì.
  Bản sao lưu của phiên bản cũ được cập nhật lên cấu trúc hiện nay. Mọi người đăng nhập lại.`,
    async run(context, args) {
      await restore(context, installation(), asked(args, 'restore'));
    },
  };
}

async function restore(
  { database, print }: OperatorContext,
  installation: Installation,
  order: Asked,
): Promise<void> {
  const report = await restoreBackup({ url: database.url, ...installation }, order);
  const whose = report.tenant === null ? 'cả hệ thống' : report.tenant.name;
  print(`✓ Đã phục hồi ${whose} từ bản sao lưu lúc ${report.head.takenAt}.`);
  print(
    `  ${number(report.rows)} dòng, ${number(report.jobs)} việc đang chờ, ${number(report.files)} tệp.`,
  );
  if (report.steps.length > 0)
    print(`  Đã cập nhật cấu trúc dữ liệu thêm ${number(report.steps.length)} bước.`);
  for (const line of lostLines(report.lost)) print(line);
  print('  Mọi người cần đăng nhập lại. Nên chạy: npm run nghisu -- audit verify');
}

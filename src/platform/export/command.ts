import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { number } from '../backup/words.ts';
import type { OperatorCommand } from '../operator.ts';
import { StartFailure } from '../start-failure.ts';
import { makeExport } from './make-export.ts';

interface Installation {
  readonly filesFolder: string;
  readonly version: string;
}

export function exportCommand(installation: () => Installation): OperatorCommand {
  return {
    name: 'export',
    summary:
      'Xuất toàn bộ dữ liệu, hoặc một đơn vị, theo định dạng mở (NDJSON) để chuyển sang phần mềm khác',
    usage: `<thư mục mới> [--tenant <mã đơn vị hành chính>]

  Mỗi bảng một tệp tables/<tên bảng>.ndjson, mỗi dòng một bản ghi JSON; schema.json nêu tên,
  kiểu, khóa, liên kết của từng cột; tệp đã tải lên ở files/. Mô tả: docs/export-format.md.
  Mật khẩu, khóa và phiên đăng nhập không được xuất.`,
    async run({ database, print }, args) {
      const options = { tenant: { type: 'string' } } as const;
      const { values, positionals } = parseArgs({
        args: [...args],
        options,
        allowPositionals: true,
      });
      const [folder, ...more] = positionals;
      if (folder === undefined || more.length > 0)
        throw new StartFailure('Cần đúng một thư mục: npm run nghisu -- export <thư mục mới>.');
      const order = { folder: resolve(folder), tenant: values.tenant ?? null, now: new Date() };
      const report = await makeExport({ url: database.url, ...installation() }, order);
      const whose = report.tenant === null ? 'cả hệ thống' : report.tenant.name;
      print(`✓ Đã xuất ${whose} vào ${order.folder}.`);
      print(
        `  ${number(report.tables)} bảng, ${number(report.rows)} dòng, ${number(report.files)} tệp.`,
      );
    },
  };
}

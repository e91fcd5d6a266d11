import { parseArgs } from 'node:util';
import type { OperatorCommand } from '#src/platform/operator.ts';
import { openDb, openPool } from '#src/platform/db/database.ts';
import { BIG, loginOf } from './ground.ts';
import { generate } from './load.ts';

const MOST = 5_000_000;

export { measureCommand } from './measure.ts';

/** Synthetic petitions over all real units, the same every time, to try the product at its full size. */
export const generateCommand: OperatorCommand = {
  name: 'generate',
  summary: 'Sinh dữ liệu tổng hợp trên toàn bộ đơn vị hành chính để thử ở quy mô lớn',
  usage: `--petitions <số lượng>

  --petitions   số kiến nghị, từ 1 đến ${new Intl.NumberFormat('vi-VN').format(MOST)}

  Mỗi tỉnh, thành phố là một đơn vị sử dụng riêng mang tên "… (dữ liệu tổng hợp)"; một nửa số
  kiến nghị thuộc Thành phố Hồ Chí Minh. Dữ liệu đang có không bị thay đổi; chạy lại thì thêm tiếp.
  Mỗi đơn vị có một chuyên viên, tên đăng nhập clerk-<mã tỉnh>: ${loginOf(BIG)} là nơi lớn nhất.
  Lấy khóa API để đo: npm run nghisu -- key --person ${loginOf(BIG)}`,
  async run({ database, print }, args) {
    const { values } = parseArgs({ args: [...args], options: { petitions: { type: 'string' } } });
    const count = Number(values.petitions);
    if (!Number.isInteger(count) || count < 1 || count > MOST) {
      print(
        `✗ --petitions cần một số nguyên từ 1 đến ${new Intl.NumberFormat('vi-VN').format(MOST)}.`,
      );
      return 1;
    }
    const pool = openPool({ connectionString: database.url, max: 2, statement_timeout: 0 });
    const started = Date.now();
    try {
      const loading = { db: openDb(pool), url: database.url, count, now: new Date() };
      await generate({ ...loading, progress: print });
    } finally {
      await pool.end();
    }
    const seconds = Math.round((Date.now() - started) / 1_000);
    print(
      `✓ Đã sinh ${new Intl.NumberFormat('vi-VN').format(count)} kiến nghị trong ${seconds} giây.`,
    );
    print(`  Chuyên viên: ${loginOf('01')} … ${loginOf(BIG)} (một nửa số kiến nghị).`);
    print(`  Lấy khóa API: npm run nghisu -- key --person ${loginOf(BIG)}`);
    return 0;
  },
};

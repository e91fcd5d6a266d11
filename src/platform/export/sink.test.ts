import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFolder } from './sink.ts';

const folder = mkdtempSync(join(tmpdir(), 'nghisu-sink-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('leaves nothing behind on a full disk, and speaks of the export', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const exporting = writeFolder(join(folder, 'out'), async () => await Promise.reject(full));
  await expect(exporting).rejects.toThrow(/đã hết chỗ trống: chưa xuất được dữ liệu/);
  expect(readdirSync(folder)).toEqual([]);
});

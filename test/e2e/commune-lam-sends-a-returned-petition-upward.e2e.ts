import { Client } from 'pg';
import { expect, test } from 'vitest';
import { choose, fill, follow, main, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';
import * as moves from './moves.ts';

const story = openStory();
const TEXT = 'Cống qua Quốc lộ 281 hẹp, nước dồn về thôn Xuân Hải, đề nghị mở rộng khẩu độ.';
const WHY = 'Quốc lộ 281 do Sở Xây dựng quản lý, không thuộc thẩm quyền của xã.';

test('the commune executive returns it, clerk Lam sends it up, the province reads it', async () => {
  const lam = await story.signIn('commune');
  const code = await moves.recordPetition(lam, { text: TEXT, place: 'loc ha' });
  await moves.classify(lam, code, 'giao thong');
  const list = await moves.forwardTo(lam, code, 'ubnd xa loc ha');
  await moves.sendLetter(lam, list, {
    number: '31/HĐND-TT',
    on: moves.today(),
    button: 'Nhập thay và chuyển',
    signer: 'Chủ tịch HĐND Nguyễn Hữu Tịnh',
  });

  const chuan = await story.signIn('communeexec');
  await moves.openPetition(chuan, code);
  await follow(chuan, 'Trả lại (không thuộc thẩm quyền)');
  await press(chuan, 'Trả lại (không thuộc thẩm quyền)');
  await sees(chuan, 'Có nội dung cần sửa trước khi lưu');
  await fill(chuan, 'Lý do', WHY);
  await fill(chuan, 'Cơ quan đề nghị chuyển đến', 'UBND tỉnh');
  await press(chuan, 'Trả lại (không thuộc thẩm quyền)');

  await lam.goto('/petitions/returned');
  const row = main(lam).locator('[data-row]', { hasText: code });
  expect(await row.innerText()).toContain(WHY);
  await story.picture(lam, 'returned-list');
  await row.locator('[data-select-row]').check();
  await press(lam, 'Chuyển nơi khác');
  await choose(lam, 'Nơi nhận', 'thuong truc hdnd tinh');
  await press(lam, 'Lập và trình');
  const upward = new URL(lam.url()).pathname;
  await moves.sendLetter(lam, upward, {
    number: '32/HĐND-TT',
    on: moves.today(),
    button: 'Nhập thay và chuyển',
    signer: 'Chủ tịch HĐND Nguyễn Hữu Tịnh',
  });

  const giang = await story.signIn('clerk');
  await moves.openPetition(giang, code);
  await sees(giang, TEXT);
  await giang.goto('/petitions?scope=shared');
  await sees(giang, code);
});

test('a commune sees nothing of another commune, nor what the province keeps to itself', async () => {
  const giang = await story.signIn('clerk');
  const kept = await moves.recordPetition(giang, {
    text: 'Chưa chuyển cho nơi nào cả.',
    place: 'loc ha',
  });
  const others = await codesOfOtherCommunes();
  expect(others.length).toBeGreaterThan(3);

  const lam = await story.signIn('commune');
  for (const code of [kept, ...others]) {
    const answer = await lam.goto(`/petitions/${code}`);
    expect({ code, status: answer?.status() }).toEqual({ code, status: 404 });
    await turn(lam, async () => await lam.goto(`/petitions?q=${code}`));
    expect(await main(lam).locator('[data-row]').count()).toBe(0);
  }
});

async function codesOfOtherCommunes(): Promise<string[]> {
  const client = new Client({ connectionString: story.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>(
      `select distinct on (p.council_id) p.code from petitions p
       join bodies c on c.tenant_id = p.tenant_id and c.id = p.council_id
       where c.unit_code not in ('18568', '42') order by p.council_id, p.id`,
    );
    return rows.map(({ code }) => code);
  } finally {
    await client.end();
  }
}

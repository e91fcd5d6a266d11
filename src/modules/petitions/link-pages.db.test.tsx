import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from '#test/api-of.ts';
import type { AskApi } from '#test/api-of.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { pagesOf } from '#test/pages-of.ts';
import { answerTogether, mergePetitions, recordPetition } from './commands/index.ts';
import { petitionsRoom } from './index.ts';

let life: Life;
let api: AskApi;
beforeAll(async () => {
  life = await openLife();
  api = apiOf(() => life.platform, [petitionsRoom]);
});
afterAll(async () => await life.close());

type Who = keyof Life['people'];

const pages = pagesOf(() => life.platform, [petitionsRoom]);
const get = async (who: Who, path: string) => await pages.get(life.people[who], path);

async function post(who: Who, path: string, fields: Record<string, string>) {
  const answer = await pages.post(life.people[who], path, fields);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const flash = JSON.parse((await pages.get(life.people[who], '/flash', { cookie })).html) as {
    text: string;
    undo?: { action: string; fields: Record<string, string> };
  } | null;
  return { ...answer, flash };
}

async function recorded(text: string, fullName: string) {
  const place = 'thôn Hồng Lạc, xã Lộc Hà';
  return await life.act(life.people.clerk, recordPetition, {
    text,
    place,
    petitioners: [{ fullName }],
  });
}

describe('merging on the page', () => {
  it('shows both texts before, everything after, and takes it back', async () => {
    const a = await recorded('Kênh N5 vỡ bờ, đề nghị gia cố.', 'Trần Thị Bưởi');
    const b = await recorded('Kênh N5 bị vỡ bờ, đề nghị sửa.', 'Nguyễn Văn Cam');
    const pick = await get('clerk', `/petitions/${b.code}/merge`);
    expect(pick.html).toContain('Chọn kiến nghị');
    const byCode = await get('clerk', `/petitions/${b.code}/merge?q=${a.code}`);
    expect(byCode.html).toContain(`/petitions/${b.code}/merge?with=${a.code}`);
    const wrong = await get('clerk', `/petitions/${b.code}/merge?with=KN-9999-9999`);
    expect([wrong.status, wrong.html.includes('KN-9999-9999')]).toEqual([422, true]);

    const preview = await get('clerk', `/petitions/${b.code}/merge?with=${a.code}`);
    for (const words of [
      'Trần Thị Bưởi',
      'Nguyễn Văn Cam',
      '<mark>gia cố</mark>',
      'name="intoId"',
    ]) {
      expect(preview.html).toContain(words);
    }
    const merged = await post('clerk', '/petitions/merge', {
      petitionIds: [b.id, a.id].join(','),
      versions: '1,1',
      intoId: a.id,
    });
    expect(merged).toMatchObject({ status: 303, to: `/petitions/${a.code}` });
    expect(merged.flash?.undo).toMatchObject({
      action: '/petitions/unmerge',
      fields: { petitionIds: b.id },
    });

    const stands = await get('clerk', `/petitions/${a.code}`);
    expect(stands.html).toContain('Kênh N5 bị vỡ bờ');
    expect(stands.html).toContain('Nguyễn Văn Cam');
    expect(stands.html).toContain('2 lượt ý kiến');
    expect((await get('front', `/petitions/${a.code}`)).html).not.toContain('Nguyễn Văn Cam');
    const behind = await get('clerk', `/petitions/${b.code}`);
    expect(behind.html).toContain(`đã gộp vào ${a.code}`);
    expect(behind.html).not.toContain('/acts/classify');

    const register = await get('clerk', '/petitions');
    expect(register.html).not.toContain(b.code);
    expect(register.html).toContain('2 lượt ý kiến');
    expect(register.html).toContain('1 kiến nghị sau gộp');
    expect((await get('clerk', '/petitions?merged=with')).html).toContain(b.code);
    expect((await get('clerk', '/petitions?merged=only')).html).not.toContain(`${a.code}"`);
    expect((await get('clerk', '/petitions/print')).html).toContain('1 kiến nghị sau gộp');

    expect((await get('clerk', `/petitions/${b.code}/unmerge`)).html).toContain('Tách');
    const undo = merged.flash?.undo;
    const back = await post('clerk', undo?.action ?? '', undo?.fields ?? {});
    expect(back).toMatchObject({ status: 303, to: `/petitions/${b.code}` });
    expect((await get('clerk', '/petitions')).html).toContain(b.code);
  });

  it('is offered from the register, for several at once', async () => {
    const ids = [
      (await recorded('Cầu hỏng.', 'Lê A')).id,
      (await recorded('Cầu gãy.', 'Lê B')).id,
      (await recorded('Cầu sập.', 'Lê C')).id,
    ];
    const list = encodeURIComponent(ids.join(','));
    const asked = await post('clerk', '/petitions/acts/merge', { ids: ids.join(',') });
    expect(asked.to).toBe(`/petitions/merge?ids=${list}`);
    expect((await get('clerk', asked.to ?? '')).html).toContain('Gộp 2 kiến nghị');
    const done = await post('clerk', '/petitions/merge', {
      petitionIds: ids.join(','),
      intoId: ids[0] ?? '',
    });
    expect(done.flash?.text).toContain('Đã gộp 2 kiến nghị');
  });

  it('says why not, and leads to what can be done instead', async () => {
    const a = await recorded('Trạm y tế dột.', 'Lê D');
    const b = await recorded('Trạm y tế hỏng mái.', 'Lê E');
    await life.classify(a.id);
    await life.classify(b.id);
    const { batchId } = await life.forward([a.id, b.id], life.bodies.executive);
    await life.sign(batchId, '19/HĐND-TT', '01/11/2026');
    const page = await get('clerk', `/petitions/${a.code}/merge?with=${b.code}`);
    expect(page.html).toContain('Chưa gộp được');
    expect(page.html).toContain('/petitions/together?ids=');
    const [behind, stands] = [await recorded('Bếp hỏng.', 'Lê X'), await recorded('Bếp nứt.', 'Y')];
    const into = { petitionIds: `${behind.id},${stands.id}`, intoId: stands.id };
    expect((await post('clerk', '/petitions/merge', into)).status).toBe(303);
    const again = await get('clerk', `/petitions/merge?ids=${behind.id},${a.id}`);
    expect(again.html).toContain(`đã gộp vào ${stands.code}; chọn ${stands.code}`);
    expect((await get('front', `/petitions/${a.code}/merge`)).status).toBe(403);
    expect((await get('executive', `/petitions/${a.code}/together`)).status).toBe(403);
  });
});

describe('answered together on the page', () => {
  it('lists the members on each record and takes them along', async () => {
    const a = await recorded('Đê bao xuống cấp.', 'Lê F');
    const b = await recorded('Đê bao sạt.', 'Lê G');
    const confirm = await get('clerk', `/petitions/${a.code}/together?with=${b.code}`);
    expect(confirm.html).toContain('Kiến nghị đứng đầu nhóm');
    const done = await post('clerk', '/petitions/together', {
      petitionIds: `${a.id},${b.id}`,
      leadId: b.id,
    });
    expect(done.status).toBe(303);
    const record = await get('clerk', `/petitions/${a.code}`);
    expect(record.html).toContain('Nhóm trả lời chung');
    expect(record.html).toContain(b.code);
    await life.classify(a.id);
    await life.classify(b.id);
    const list = await get('clerk', `/batches/new?ids=${a.id}`);
    expect(list.html.replaceAll(/<[^>]+>/g, '')).toContain(`Cùng nhóm trả lời chung: ${b.code}`);
    const left = await post('clerk', `/petitions/${b.code}/leave-together`, {});
    expect(left.flash?.text).toContain('đã rời nhóm');
  });
});

describe('raised again on the page', () => {
  it('counts one more on the record, or links to an earlier petition', async () => {
    const a = await recorded('Chợ dột.', 'Lê H');
    const page = await get('clerk', `/petitions/${a.code}/raise-again`);
    expect(page.html).toContain('Ghi thêm một lần nêu');
    const counted = await post('clerk', `/petitions/${a.code}/raise-again`, { contactId: '' });
    expect(counted.flash?.text).toContain('nêu 2 lần');
    const earlier = await recorded('Chợ dột nát.', 'Lê I');
    await life.db
      .updateTable('petitions')
      .set({ received_on: '2026-01-10', session_id: null })
      .where('id', '=', earlier.id)
      .execute();
    const linked = await post('clerk', `/petitions/${a.code}/raise-again`, { otherId: earlier.id });
    expect(linked.flash).toMatchObject({ undo: { fields: { otherId: earlier.id } } });
    const record = await get('clerk', `/petitions/${a.code}`);
    expect(record.html).toContain('Cử tri đã nêu 3 lần');
    expect((await get('clerk', '/petitions?again=1')).html).toContain(earlier.code);
    const undone = await post('clerk', linked.flash?.undo?.action ?? '', { otherId: earlier.id });
    expect(undone.flash?.text).toContain('Đã bỏ nối');
    const same = await post('clerk', `/petitions/${earlier.code}/raise-again`, { otherId: a.id });
    expect(same.status).toBe(422);
  });
});

describe('the API', () => {
  it('does each of them, with the reasons of the pages', async () => {
    const { clerk, front } = life.people;
    const [a, b, c] = [
      await recorded('Bãi rác bốc mùi.', 'Lê K'),
      await recorded('Bãi rác ô nhiễm.', 'Lê L'),
      await recorded('Rác ùn ứ.', 'Lê M'),
    ];
    const merged = await api(clerk, `/petitions/${b.code}/acts/merge`, { intoId: a.id });
    expect(merged.status).toBe(200);
    const one = await api(clerk, `/petitions/${b.id}`);
    expect(one.json).toMatchObject({ mergedInto: a.code });
    expect((await api(clerk, `/petitions/${a.id}`)).json).toMatchObject({ voices: 2 });
    const again = await api(clerk, `/petitions/${b.id}/acts/merge`, { intoId: c.id });
    expect([again.status, again.json['code']]).toEqual([409, 'petitions.merged_meanwhile']);
    const refused = await api(front, `/petitions/${b.id}/acts/unmerge`, {});
    expect([refused.status, refused.json['code']]).toEqual([403, 'petitions.no_permission']);
    expect((await api(clerk, `/petitions/${b.id}/acts/unmerge`, {})).status).toBe(200);
    const joined = await api(clerk, `/petitions/${a.id}/acts/together`, { withIds: [c.id] });
    expect(joined.status).toBe(200);
    expect((await api(clerk, `/petitions/${a.id}`)).json).toMatchObject({ together: [c.code] });
    expect((await api(clerk, `/petitions/${a.id}/acts/leave_together`, {})).status).toBe(200);
    const raised = await api(clerk, `/petitions/${a.id}/acts/raise_again`, {});
    expect(raised.status).toBe(200);
    const link = await api(clerk, `/petitions/${a.id}/acts/link_again`, { otherId: b.id });
    expect(link.json['code']).toMatch(/^petitions\.again_/);
  });

  it('tells what a reader may know of the others', async () => {
    const { clerk } = life.people;
    const [a, b] = [await recorded('Hố ga mất nắp.', 'Lê N'), await recorded('Nắp hố ga.', 'Lê O')];
    await life.act(clerk, mergePetitions, { petitionIds: [b.id], intoId: a.id });
    await life.act(clerk, answerTogether, {
      petitionIds: [a.id],
      withIds: [(await recorded('Cống vỡ.', 'Lê P')).id],
    });
    const { json } = await api(clerk, `/petitions/${a.id}`);
    expect(json['abilities']).toContainEqual(
      expect.objectContaining({ act: 'unmerge', allowed: false, reason: 'petitions.not_merged' }),
    );
    const list = await api(clerk, '/petitions?merged=only');
    expect(JSON.stringify(list.json)).toContain(b.code);
  });
});

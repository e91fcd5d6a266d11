import { convertToHtml } from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSeat, actorFor } from '#test/build.ts';
import { whenPaperIsIssued, whenPaperIsReplaced } from './kinds.ts';
import { docxOf, pdfOf } from './queries/files.ts';
import { paperById, papersOf, stepsOf, versionsOf } from './queries/papers.ts';
import { openPapers } from '#test/paper-life.ts';
import type { PaperLife } from '#test/paper-life.ts';

let life: PaperLife;
beforeAll(async () => {
  life = await openPapers();
});
afterAll(async () => await life.close());

async function issued(symbol: string): Promise<string> {
  const { clerk, chief, chair, registry } = life.people;
  const id = await life.draft(clerk);
  await life.step(chief, id, 'check');
  await life.step(chair, id, 'sign');
  await life.step(registry, id, 'number', { symbol });
  await life.step(registry, id, 'issue');
  return id;
}

describe('a notice from its draft to its issue', () => {
  it('is drafted, submitted, checked, signed, numbered, issued; every step says who', async () => {
    const { clerk, chief, chair, registry } = life.people;
    const id = await life.draft(clerk);
    await life.step(clerk, id, 'submit');
    await life.step(chief, id, 'check');
    await life.step(chair, id, 'sign');
    await life.step(registry, id, 'number', { symbol: '7/tb-ttHĐND', datedOn: '20/11/2026' });
    await life.step(registry, id, 'issue');
    const paper = await life.paper(id);
    expect(paper).toMatchObject({
      state: 'issued',
      symbol: '7/TB-TTHĐND',
      dated_on: '2026-11-20',
      signer_seat_id: chair.seatId,
      signature: { authority: ['TM. THƯỜNG TRỰC HĐND', 'CHỦ TỊCH'], name: chair.displayName },
    });
    const steps = await stepsOf(life.db, paper);
    expect(steps.map(({ step, personName }) => [step, personName])).toEqual([
      ['draft', clerk.displayName],
      ['submit', clerk.displayName],
      ['check', chief.displayName],
      ['sign', chair.displayName],
      ['number', registry.displayName],
      ['issue', registry.displayName],
    ]);
    expect(await life.events(id)).toEqual(
      ['drafted', 'submitted', 'checked', 'signed', 'numbered', 'issued'].map((n) => `paper.${n}`),
    );
  });

  it('opens again in Word with every letter in its place', async () => {
    const id = await issued('8/TB-TTHĐND');
    const bytes = await docxOf(life.db, life.people.clerk, id, life.platform.clock());
    const { value } = await convertToHtml({ buffer: bytes });
    for (const words of [
      'HỘI ĐỒNG NHÂN DÂN',
      'TỈNH HÀ TĨNH',
      // A number does not break at its hyphen.
      'Số: 08/TB\u2011TTHĐND',
      'Hà Tĩnh, ngày 20 tháng 11 năm 2026',
      'Kết luận của Thường trực HĐND tỉnh tại Phiên họp thứ 26',
      '1. Giao Ủy ban nhân dân tỉnh gửi hồ sơ trình kỳ họp trước ngày 30/11/2026.',
      'TM. THƯỜNG TRỰC HĐND',
      '- UBND tỉnh;',
      '- Lưu: VT.',
    ])
      expect(value).toContain(words);
    expect(value).not.toMatch(/[{}]|DỰ THẢO/);
    const pdf = await pdfOf(life.db, life.people.clerk, id, life.platform.clock());
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('takes its number from the book where the council keeps one, without a gap', async () => {
    await life.db
      .updateTable('number_templates')
      .set({ uses_own_book: true })
      .where('kind', '=', 'invitation')
      .execute();
    const { clerk, chief, chair, registry } = life.people;
    const symbols: (string | null)[] = [];
    for (let round = 0; round < 2; round += 1) {
      const id = await life.draft(clerk, { kind: 'invitation' });
      await life.step(chief, id, 'check');
      await life.step(chair, id, 'sign');
      await life.step(registry, id, 'number');
      symbols.push((await life.paper(id)).symbol);
      if (round === 0) await life.step(chair, id, 'withdraw', { note: 'Hoãn phiên họp' });
    }
    expect(symbols).toEqual(['01/GM-TTHĐND', '02/GM-TTHĐND']);
    const book = await life.db
      .selectFrom('paper_numbers')
      .select(['symbol', 'cancel_reason'])
      .orderBy('number')
      .execute();
    expect(book).toEqual([
      { symbol: '01/GM-TTHĐND', cancel_reason: 'Hoãn phiên họp' },
      { symbol: '02/GM-TTHĐND', cancel_reason: null },
    ]);
  });

  it('does not bear a number that another paper of the year has', async () => {
    await issued('15/TB-TTHĐND');
    await expect(issued('15/TB-TTHĐND')).rejects.toMatchObject({ code: 'papers.number_used' });
  });
});

describe('sending back', () => {
  it('of a signed paper only by who signed: says why, keeps what was signed and lets the draft be written again', async () => {
    const { clerk, chief, chair, viceChair, registry } = life.people;
    const id = await life.draft(clerk);
    await life.step(chief, id, 'check');
    await life.step(chair, id, 'sign');
    await expect(life.step(chair, id, 'unsign')).rejects.toMatchObject({
      code: 'papers.reason_needed',
      fields: { note: 'Cần ghi rõ lý do.' },
    });
    const why = { note: 'Ghi rõ thời hạn ở mục 1.' };
    for (const other of [viceChair, chief, registry, clerk])
      await expect(life.step(other, id, 'unsign', why)).rejects.toMatchObject({
        code: 'papers.signer_unsigns',
      });
    for (const other of [chair, chief])
      await expect(life.step(other, id, 'return', why)).rejects.toMatchObject({
        code: 'papers.unsign_first',
      });
    await life.step(chair, id, 'unsign', why);
    const steps = await stepsOf(life.db, await life.paper(id));
    expect(steps.map(({ step, note, signature }) => [step, note, signature?.authority])).toEqual([
      ['draft', '', undefined],
      ['check', '', undefined],
      ['sign', '', ['TM. THƯỜNG TRỰC HĐND', 'CHỦ TỊCH']],
      ['unsign', 'Ghi rõ thời hạn ở mục 1.', undefined],
    ]);
    expect(await life.paper(id)).toMatchObject({
      state: 'draft',
      signature: null,
      signed_at: null,
    });
    await life.revise(clerk, id, { note: 'Đã ghi thời hạn' });
    const versions = await versionsOf(life.db, await life.paper(id));
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [1, ''],
      [2, 'Đã ghi thời hạn'],
    ]);
  });

  it('is too late once the paper has its number', async () => {
    const { chair } = life.people;
    const id = await issued('21/TB-TTHĐND');
    await expect(life.step(chair, id, 'return', { note: 'x' })).rejects.toMatchObject({
      code: 'papers.number_stays',
    });
  });
});

describe('signing', () => {
  it('is not done in the place of the chair, except by the seat the chair delegated', async () => {
    const { clerk, chief, chair, viceChair } = life.people;
    const id = await life.draft(clerk);
    await life.step(chief, id, 'check');
    await expect(life.step(viceChair, id, 'sign')).rejects.toMatchObject({
      code: 'papers.other_signer',
    });
    const place = { tenantId: life.tenantId, councilId: life.province.councilId };
    const seat = await buildSeat(life.db, {
      ...place,
      bodyId: life.province.standingCommitteeId,
      role: 'viceChair',
      personId: viceChair.personId,
    });
    await life.db
      .updateTable('seats')
      .set({ capacity: 'delegated', delegated_by_seat_id: chair.seatId })
      .where('id', '=', seat.seatId)
      .execute();
    await life.step(await actorFor(life.db, seat), id, 'sign');
    expect((await life.paper(id)).signature?.authority).toEqual([
      'TM. THƯỜNG TRỰC HĐND',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
  });

  it('by order of the head of the office only for the kinds that allow it', async () => {
    const { clerk, chief } = life.people;
    const named = { signerSeatId: chief.seatId };
    const invitation = await life.draft(clerk, { kind: 'invitation', ...named });
    await life.step(chief, invitation, 'check');
    await life.step(chief, invitation, 'sign');
    expect((await life.paper(invitation)).signature?.authority).toEqual([
      'TL. THƯỜNG TRỰC HĐND',
      'CHÁNH VĂN PHÒNG',
    ]);
    const notice = await life.draft(clerk, named);
    await life.step(chief, notice, 'check');
    await expect(life.step(chief, notice, 'sign')).rejects.toMatchObject({
      code: 'papers.may_not_sign',
    });
  });
});

describe('an issued paper', () => {
  it('is replaced by a new one; both hooks run in the same transaction', async () => {
    const { clerk, chief, chair, registry } = life.people;
    const seen: string[] = [];
    whenPaperIsIssued('opinionDocument', async (_, paper) => void seen.push(`issued ${paper.id}`));
    whenPaperIsReplaced('opinionDocument', async (_, paper, before) => {
      seen.push(`${paper.id} replaced ${before.id}`);
    });
    const letter = { kind: 'opinionDocument', recordId: '019a9c1e-5b7c-7c3e-9a54-0d2f6f0c1a11' };
    const pass = async (id: string, symbol: string) => {
      await life.step(chief, id, 'check');
      await life.step(chair, id, 'sign');
      await life.step(registry, id, 'number', { symbol });
      await life.step(registry, id, 'issue');
    };
    const first = await life.draft(clerk, letter);
    await pass(first, '31/HĐND-TT');
    const { id: second } = await life.revise(clerk, first, { note: 'Sửa số liệu' });
    expect(second).not.toBe(first);
    await expect(life.revise(clerk, first)).rejects.toMatchObject({
      code: 'papers.being_replaced',
    });
    await pass(second, '32/HĐND-TT');
    expect(seen).toEqual([`issued ${first}`, `issued ${second}`, `${second} replaced ${first}`]);
    const papers = await papersOf(life.db, clerk, 'meeting', letter.recordId);
    expect(papers.map(({ id, state }) => [id, state])).toEqual([
      [first, 'replaced'],
      [second, 'issued'],
    ]);
  });

  it('takes nothing with it when a hook refuses', async () => {
    const { clerk, chief, chair, registry } = life.people;
    whenPaperIsIssued('agenda', async () => {
      throw new Error('no');
    });
    const id = await life.draft(clerk, { kind: 'agenda' });
    await life.step(chief, id, 'check');
    await life.step(chair, id, 'sign');
    await life.step(registry, id, 'number', { symbol: '01/CTr-TTHĐND' });
    await expect(life.step(registry, id, 'issue')).rejects.toThrow('no');
    expect((await life.paper(id)).state).toBe('numbered');
  });
});

describe('two people at one paper', () => {
  it('the second is told and nothing is lost', async () => {
    const { clerk, chief } = life.people;
    const id = await life.draft(clerk);
    await life.revise(clerk, id, { version: 1, subject: 'Lần một' });
    await expect(life.revise(chief, id, { version: 1, subject: 'Lần hai' })).rejects.toMatchObject({
      kind: 'Conflict',
      code: 'papers.changed',
    });
    expect((await life.paper(id)).subject).toBe('Lần một');
  });

  it('one signs, the other is told', async () => {
    const { clerk, chief, chair } = life.people;
    const id = await life.draft(clerk);
    await life.step(chief, id, 'check');
    const both = await Promise.allSettled([
      life.step(chair, id, 'sign', { version: 2 }),
      life.step(chair, id, 'sign', { version: 2 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who reads', () => {
  it('drafts are for who works on them; issued ones for the council; restricted ones for few', async () => {
    const { clerk, committee, executive, communeClerk, registry } = life.people;
    const draft = await life.draft(clerk);
    const open = await issued('41/TB-TTHĐND');
    const closed = await issued('42/TB-TTHĐND');
    await life.db
      .updateTable('papers')
      .set({ is_restricted: true })
      .where('id', '=', closed)
      .execute();
    const reads = async (id: string) =>
      await Promise.all(
        [clerk, registry, committee, executive, communeClerk].map(
          async (actor) => (await paperById(life.db, actor, id)) !== null,
        ),
      );
    expect(await reads(draft)).toEqual([true, true, false, false, false]);
    expect(await reads(open)).toEqual([true, true, true, false, false]);
    expect(await reads(closed)).toEqual([true, true, false, false, false]);
    await expect(pdfOf(life.db, committee, closed, life.platform.clock())).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/platform/db/ids.ts';
import { LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import { clearSuspects } from './commands/clear-suspects.ts';
import { addQuestion, endQuestion } from './commands/questions.ts';
import { submitPetition } from './commands/submit.ts';
import { vouchSubmissions } from './commands/vouch.ts';
import { countWaiting, groupOfSuspects, inboxList, suspectsOf } from './queries/inbox.ts';
import { localQuestions, somePlaces } from './queries/questions.ts';
import { voterActor } from './voter.ts';

const ROBOTS = 2_400;
const MINUTES = 5;
const FLOOD_MS = 10 * 60_000;

let life: Awaited<ReturnType<typeof openLife>>;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

const HONEST = [
  'Đường vào thôn Yên Bình lầy lội từ mùa mưa, đề nghị xã đổ bê tông đoạn qua nhà văn hóa.',
  'Trạm y tế không có bác sĩ vào buổi chiều, người già phải đi xa mười cây số để khám.',
  'Cột điện trước cổng trường mầm non bị nghiêng, bà con rất lo cho các cháu.',
  'Chợ Huyện họp tràn ra lòng đường, sáng nào cũng tắc và đã có người bị tai nạn.',
  'Nước máy ở xóm dưới có mùi tanh đã hai tuần nay, chúng tôi phải mua nước bình.',
  'Kênh thủy lợi bị bồi lấp nên vụ đông này ruộng không có nước, xin cho nạo vét.',
  'Xe chở đất chạy qua làng làm bụi và nứt nhà dân, đề nghị kiểm tra và có rào chắn.',
  'Gia đình chính sách chưa nhận được tiền hỗ trợ sửa nhà như đã hứa hồi tháng tám.',
  'Bãi rác ven đê bốc mùi, nhiều hôm đốt khói bay vào lớp học của các con.',
  'Loa truyền thanh của thôn hỏng nên người dân không nghe được tin báo bão.',
  'Đề nghị mở lại lớp xóa mù chữ buổi tối cho chị em vì nhiều người còn muốn học.',
  'Giá đất nông nghiệp đền bù quá thấp so với thôn bên cạnh, dân chưa đồng ý ký.',
  'Cầu tạm qua suối mất hai thanh gỗ, học sinh đi qua rất nguy hiểm khi nước lên.',
  'Sân vận động xã bị quây lại cho thuê, thanh niên không có chỗ để chơi bóng.',
  'Ao tù cạnh nghĩa trang sinh muỗi, năm nay trong xóm đã có ba người sốt xuất huyết.',
  'Mạng điện thoại ở bản trên chập chờn nên không gọi được khi có người ốm.',
  'Chúng tôi nuôi tôm bị thiệt hại do xả thải, mong có đoàn về lấy mẫu nước.',
  'Biển báo ở ngã ba bị cây che khuất, người lạ hay đi nhầm vào đường cụt.',
  'Nhà trẻ thiếu cô giáo nên mỗi lớp có tới bốn mươi cháu, phụ huynh không yên tâm.',
  'Thủ tục cấp lại sổ đỏ của tôi đã quá hẹn ba tháng mà chưa ai trả lời.',
];

const THINGS = ['cầu', 'kênh', 'điện', 'rác', 'chợ', 'trường', 'trạm', 'nước', 'đèn', 'hè'];
const LOOSE =
  'mây gió núi sông trăng hoa cỏ lá chim cá bàn ghế tủ giường sách vở bút mực áo quần mũ giày dép nón xe tàu thuyền máy búa kìm dao kéo gạo muối đường mắm tỏi ớt hành gừng'.split(
    ' ',
  );
const drawn = (at: number, step: number) => LOOSE[(at * 7 + step * 13 + at * step) % LOOSE.length];

/** One pattern filled again and again, words without a sentence, advertising. */
function robotText(at: number): string {
  const thing = (step: number) => THINGS[(at * step + step) % THINGS.length] ?? '';
  if (at % 3 === 0) return `${thing(1)} ${at} hỏng ở ${thing(3)} cần ${thing(7)} gấp lắm rồi`;
  if (at % 3 === 1) return Array.from({ length: 14 }, (_, step) => drawn(at, step)).join(' ');
  return `Vay tiền nhanh số ${at} lãi thấp gọi ngay ${thing(2)} https://vay-${at}.xyz`;
}

async function send(text: string, at: Date, network: string, person: object = {}) {
  const goodUntil = new Date(at.getTime() + 3_600_000);
  const arrival = {
    councilId: life.commune.councilId,
    networkMark: network,
    wideMark: '',
    proof: { id: newId(), goodUntil },
    proofKind: 'work' as 'work' | 'question',
    receiptSecret: Buffer.from('flood'),
    isLookedAt: true,
    ...('byQuestion' in person && { proofKind: 'question' as const }),
  };
  Object.assign(life.platform, { clock: () => at });
  const input = {
    text,
    unitCode: LOC_HA,
    consent: true,
    consentText: 'Đồng ý.',
    requestKey: newId(),
    ...person,
  };
  const sent = await life.act(voterActor(life.tenantId, 'vi'), submitPetition(arrival), input);
  return sent === 'look_first' ? null : sent.id;
}

describe('a flood of robots', () => {
  it(
    'neither fills the list nor hides twenty voters',
    async () => {
      const begun = new Date('2026-11-22T02:00:00Z').getTime();
      const honest: string[] = [];
      let refused = 0;
      for (let at = 0; at < ROBOTS; at += 1) {
        const when = new Date(begun + (at * FLOOD_MS) / ROBOTS);
        // Three hundred networks, as a botnet has them.
        await send(robotText(at), when, `robot ${at % 300}`).catch(() => (refused += 1));
        const nth = Math.floor((at * HONEST.length) / ROBOTS);
        if (honest.length > nth) continue;
        const person = {
          place: 'thôn 3',
          ...(nth % 2 === 0 && { fullName: 'Người Dân', phone: '0912000111', channels: ['phone'] }),
          ...(nth % 5 === 4 && { byQuestion: true }),
        };
        const id = await send(HONEST[nth] ?? '', when, `voter ${nth}`, person);
        if (id !== null) honest.push(id);
      }
      const { clerk } = life.people;
      expect(honest).toHaveLength(HONEST.length);
      const page = await inboxList(life.db, clerk, 'suspect', null);
      const waiting = await countWaiting(life.db, clerk);
      const outside = await life.db
        .selectFrom('submissions')
        .select('id')
        .where('id', 'in', honest)
        .where('suspicion', 'is', null)
        .execute();
      const found = new Set([...outside, ...page.rows].map(({ id }) => id));
      const lost = honest.filter((id) => !found.has(id)).map((id) => HONEST[honest.indexOf(id)]);
      expect(lost).toEqual([]);
      expect(outside.length).toBeGreaterThanOrEqual(10);
      expect(waiting).toBeLessThan(150);
      const { total } = await suspectsOf(life.db, clerk);
      expect(total + waiting + refused).toBe(ROBOTS + HONEST.length);
      const taken = await life.db.selectFrom('petitions').select('id').execute();
      expect(taken).toEqual([]);
      const gathered = page.rows.reduce((sum, { alike }) => sum + alike, 0);
      expect(gathered).toBeGreaterThan(ROBOTS / 4);
    },
    MINUTES * 60_000,
  );

  it('one line of alike ones is opened, said to be voters’ or put away whole', async () => {
    const { clerk, department } = life.people;
    const { rows } = await inboxList(life.db, clerk, 'suspect', null);
    const all = await life.db
      .selectFrom('submissions')
      .select(['group_id', (is) => is.fn.countAll<number>().as('count')])
      .where('suspicion', 'is not', null)
      .where('group_id', 'is not', null)
      .where('state', '=', 'waiting')
      .groupBy('group_id')
      .orderBy('count', 'desc')
      .limit(2)
      .execute();
    const [first, second] = all.map((row) => row.group_id ?? '');
    const members = await groupOfSuspects(life.db, clerk, first ?? '');
    expect(members.length).toBeGreaterThan(20);
    const until = (await suspectsOf(life.db, clerk)).newest;
    const clearing = { group: first, until, words: 'Không phải kiến nghị.' };
    const cleared = await life.act(clerk, clearSuspects, clearing);
    expect(cleared.count).toBe(Number(all[0]?.count));
    const alone = rows.find(({ alike }) => alike === 1)?.id ?? '';
    const vouch = { ids: [alone], groups: [second] };
    await expect(life.act(department, vouchSubmissions, vouch)).rejects.toMatchObject({
      code: 'submissions.may_not',
    });
    const before = await countWaiting(life.db, clerk);
    const { count } = await life.act(clerk, vouchSubmissions, vouch);
    expect(count).toBe(1 + Number(all[1]?.count));
    expect(await countWaiting(life.db, clerk)).toBe(Math.min(999, before + count));
  });
});

describe('what the place knows', () => {
  it('is asked between its days, and ended by the office', async () => {
    const { clerk, department } = life.people;
    const at = { tenantId: life.tenantId, councilId: life.commune.councilId };
    const typed = { words: 'Chợ phiên họp ở thôn nào?', answers: 'Yên Bình\nthôn Yên Bình' };
    await expect(life.act(department, addQuestion, typed)).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    const { id } = await life.act(clerk, addQuestion, typed);
    const [known] = await localQuestions(life.db, at, '2026-11-22');
    expect(known).toMatchObject({ words: typed.words, answers: ['yen binh', 'thon yen binh'] });
    await life.act(clerk, endQuestion, { id });
    expect(await localQuestions(life.db, at, '2026-11-22')).toEqual([]);
  });

  it('without rows of the office there are the places of the province', async () => {
    const places = await somePlaces(life.db, { tenantId: life.tenantId, councilId: '' });
    expect(places?.others).toHaveLength(3);
  });
});

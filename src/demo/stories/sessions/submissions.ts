import { formatDay } from '#src/council/calendar/index.ts';
import { paperSteps } from '#src/council/papers/index.ts';
import { finishItem, startItem } from '#src/modules/sittings/commands/index.ts';
import {
  acceptAppraisal,
  assignAppraisal,
  draftOpinion,
  handInAppraisal,
  putOnAgenda,
  receiveSubmission,
  recordResult,
  submitToCommittee,
} from '#src/modules/opinions/index.ts';
import type { Stage } from '../../stage.ts';
import { plannedUntil } from './hold.ts';
import { DEMO_SESSIONS } from './plan.ts';
import { dayOf } from './times.ts';
import { toldSession } from './told.ts';
import { wordFile } from './word-file.ts';

const SESSION = 'province-second';

/**
 * Two submissions of the province between two sessions: one answered, one being appraised. A Saturday's and a
 * Sunday's step fall on the same Monday, so each day's hours come after those of the day before.
 */
export function submissions(stage: Stage): void {
  answered(stage);
  appraised(stage);
}

interface Sent {
  id: string;
  appraisalId: string;
  itemId: string;
  paperId: string;
}

function answered(stage: Stage): void {
  const { province, diary, act, days } = stage;
  const session = DEMO_SESSIONS.find(({ key }) => key === SESSION);
  if (!session) throw new Error(`the demo has no session ${SESSION}`);
  const on = dayOf(stage, session.on);
  const clerk = province.actor('clerk');
  const sent: Sent = { id: '', appraisalId: '', itemId: '', paperId: '' };
  const title = 'chủ trương sử dụng nguồn dự phòng ngân sách khắc phục sạt lở bờ sông';
  const day = (offset: number) => formatDay(days.on(days.work(offset)));
  diary.note(days.work(on - 14), 8 * 60, async () => {
    const made = await act(province.actor('executive'), submitToCommittee, {
      documentNumber: '318/TTr-UBND',
      documentOn: day(on - 15),
      title,
      asked:
        'Đề nghị Thường trực HĐND tỉnh cho ý kiến về việc sử dụng nguồn dự phòng ngân sách tỉnh ' +
        'để xử lý khẩn cấp các điểm sạt lở trước mùa mưa lũ, báo cáo HĐND tỉnh tại kỳ họp gần nhất.',
      fieldCode: 'finance',
      wantedOn: day(on + 5),
      files: [wordFile('To trinh 318.docx', ['Tờ trình số 318/TTr-UBND', title])],
    });
    sent.id = made.id;
  });
  diary.note(days.work(on - 14), 9 * 60, async () => {
    await act(clerk, receiveSubmission, { id: sent.id });
  });
  diary.note(days.work(on - 13), 14 * 60, async () => {
    const { bodyId } = province.actor('committee');
    const dueOn = day(on - 4);
    const made = await act(province.actor('chair'), assignAppraisal, {
      id: sent.id,
      bodyId,
      dueOn,
    });
    sent.appraisalId = made.appraisalId;
  });
  diary.note(days.work(on - 6), 10 * 60, async () => {
    await act(province.actor('committee'), handInAppraisal, {
      ...sent,
      documentNumber: '47/BC-KTNS',
      documentOn: day(on - 6),
      opinion: 'agreeWithChanges',
      text: 'Nhất trí chủ trương; đề nghị làm rõ thứ tự ưu tiên các điểm sạt lở và cân đối nguồn còn lại.',
      files: [wordFile('Bao cao tham tra 47.docx', ['Báo cáo thẩm tra', title])],
    });
  });
  diary.note(days.work(on - 5), 15 * 60, async () => {
    await act(clerk, acceptAppraisal, { id: sent.id, appraisalId: sent.appraisalId });
    const meetingId = toldSession(stage, SESSION).id;
    sent.itemId = (await act(clerk, putOnAgenda, { id: sent.id, meetingId, minutes: 20 })).itemId;
  });
  const begins = plannedUntil(session);
  const here = () => ({ meetingId: toldSession(stage, SESSION).id, itemId: sent.itemId });
  diary.note(on, begins, async () => {
    await act(clerk, startItem, here());
  });
  diary.note(on, begins + 18, async () => {
    await act(clerk, finishItem, here());
  });
  diary.note(days.work(on + 1), 8 * 60, async () => {
    await act(clerk, recordResult, {
      id: sent.id,
      decision: 'agreedWithChanges',
      text:
        'Ưu tiên các điểm sạt lở uy hiếp trực tiếp khu dân cư.\n' +
        'Báo cáo kết quả sử dụng kinh phí tại kỳ họp gần nhất của HĐND tỉnh.',
    });
    sent.paperId = (await act(clerk, draftOpinion, { id: sent.id })).paperId;
  });
  issue(stage, sent, days.work(on + 2));
}

function issue({ province, diary, act }: Stage, sent: Sent, on: number): void {
  const step = (minute: number, part: string, name: keyof typeof paperSteps, more: object = {}) => {
    diary.note(on, minute, async () => {
      const paper = { paperId: sent.paperId, ...more };
      await act(province.actor(part), paperSteps[name], paper);
    });
  };
  step(9 * 60, 'chief', 'check');
  step(10 * 60, 'chair', 'sign');
  step(14 * 60, 'registry', 'number', { symbol: province.letter() });
  step(14 * 60 + 10, 'registry', 'issue');
}

function appraised(stage: Stage): void {
  const { province, diary, act, days } = stage;
  const sent = { id: '' };
  const title = 'danh mục dự án cần thu hồi đất bổ sung năm 2026';
  const at = (offset: number) => days.work(offset);
  diary.note(at(-7), 8 * 60, async () => {
    const made = await act(province.actor('executive'), submitToCommittee, {
      documentNumber: '341/TTr-UBND',
      documentOn: formatDay(days.on(at(-8))),
      title,
      asked: 'Đề nghị Thường trực HĐND tỉnh cho ý kiến để kịp triển khai trong quý IV năm 2026.',
      fieldCode: 'land',
      wantedOn: formatDay(days.on(12)),
      files: [wordFile('To trinh 341.docx', ['Tờ trình số 341/TTr-UBND', title])],
    });
    sent.id = made.id;
  });
  diary.note(at(-6), 9 * 60, async () => {
    await act(province.actor('clerk'), receiveSubmission, { id: sent.id });
  });
  diary.note(at(-5), 14 * 60, async () => {
    const { bodyId } = province.actor('committee');
    const dueOn = formatDay(days.on(6));
    await act(province.actor('chair'), assignAppraisal, { id: sent.id, bodyId, dueOn });
  });
}

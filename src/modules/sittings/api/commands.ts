import type { z } from 'zod';
import type { Command } from '#src/platform/command.ts';
import { correctAttendance, gatherMembers, markLeft, markPresent } from '../commands/attendance.ts';
import {
  addItemAtSitting,
  deferItem,
  finishItem,
  noteMoment,
  startItem,
  withdrawItem,
} from '../commands/items.ts';
import {
  adjournSitting,
  changePresiding,
  closeSitting,
  closeWithoutQuorum,
  openSitting,
  resumeSitting,
  waitForQuorum,
} from '../commands/opening.ts';
import { answerQuestion, askQuestion, carryQuestion, owedAnswer } from '../commands/questions.ts';
import { correctSpeech, recordSpeech, strikeSpeech } from '../commands/speeches.ts';
import { correctVote, recordVote } from '../commands/votes.ts';
import {
  closeWrittenVote,
  enterPaperSlip,
  giveOwnSlip,
  reportWrittenVote,
  withdrawWrittenVote,
} from '../commands/written.ts';
import type { SittingApiAct, WrittenApiAct } from './shapes.ts';

interface ApiCommand {
  readonly command: Command<z.ZodType, unknown>;
  readonly vi: string;
  readonly en: string;
}

const does = <S extends z.ZodType, R>(
  command: Command<S, R>,
  vi: string,
  en: string,
): ApiCommand => ({ command: command as unknown as Command<z.ZodType, unknown>, vi, en });

/** Every act of a sitting, by its name in the API. */
export const SITTING_COMMANDS: Readonly<Record<SittingApiAct, ApiCommand>> = {
  gather: does(gatherMembers, 'Lập danh sách thành viên', 'Fills in the members'),
  present: does(markPresent, 'Ghi người có mặt', 'People arrive'),
  left: does(markLeft, 'Ghi người rời họp', 'People leave'),
  'correct-attendance': does(correctAttendance, 'Sửa giờ có mặt', 'Corrects a stay'),
  open: does(openSitting, 'Khai mạc khi đủ thành viên', 'Opens with a quorum'),
  wait: does(waitForQuorum, 'Chờ đủ thành viên', 'Waits for a quorum'),
  preside: does(changePresiding, 'Đổi người chủ trì', 'Somebody else presides'),
  adjourn: does(adjournSitting, 'Tạm nghỉ', 'Interrupts'),
  resume: does(resumeSitting, 'Họp tiếp', 'Resumes'),
  close: does(closeSitting, 'Kết thúc cuộc họp', 'Closes'),
  'no-quorum': does(
    closeWithoutQuorum,
    'Kết thúc vì không đủ thành viên',
    'Closes for want of a quorum',
  ),
  start: does(startItem, 'Bắt đầu một nội dung', 'Takes up an item'),
  finish: does(finishItem, 'Xong một nội dung', 'Finishes the item'),
  withdraw: does(withdrawItem, 'Rút nội dung', 'Withdraws an item'),
  defer: does(deferItem, 'Lùi nội dung', 'Defers an item'),
  'add-item': does(addItemAtSitting, 'Bổ sung nội dung', 'Adds an item'),
  note: does(noteMoment, 'Ghi nhận', 'Notes what happened'),
  speech: does(recordSpeech, 'Ghi phát biểu', 'Records a speech'),
  'correct-speech': does(correctSpeech, 'Sửa phát biểu', 'Corrects a speech'),
  'strike-speech': does(strikeSpeech, 'Bỏ phát biểu', 'Takes a speech back'),
  question: does(askQuestion, 'Ghi câu hỏi', 'Records a question'),
  answer: does(answerQuestion, 'Ghi trả lời', 'Records an answer'),
  owe: does(owedAnswer, 'Giao cơ quan trả lời', 'The body owes the answer'),
  carry: does(carryQuestion, 'Chuyển phiên sau', 'Carries a question over'),
  vote: does(recordVote, 'Ghi biểu quyết', 'Records a vote'),
  'correct-vote': does(correctVote, 'Đính chính biểu quyết', 'Corrects a vote'),
  'report-written': does(reportWrittenVote, 'Báo cáo kết quả xin ý kiến', 'Reports a written vote'),
};

export const WRITTEN_COMMANDS: Readonly<Record<WrittenApiAct, ApiCommand>> = {
  slip: does(giveOwnSlip, 'Gửi phiếu của mình', 'Gives one’s own slip'),
  paper: does(enterPaperSlip, 'Nhập phiếu giấy', 'Enters a paper slip'),
  close: does(closeWrittenVote, 'Kết thúc, tính kết quả', 'Closes and counts'),
  withdraw: does(withdrawWrittenVote, 'Rút đợt xin ý kiến', 'Withdraws'),
};

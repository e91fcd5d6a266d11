import { defineText } from '#src/platform/i18n/text.ts';

/** Báo lại cử tri: on the record page and the page of a voter contact. */
export const tellingsText = defineText(
  {
    title: 'Báo lại cử tri',
    none: 'Chưa ghi lần nào báo lại cử tri.',
    tell: 'Ghi đã báo lại cử tri',
    takeBack: 'Rút lại',
    takenBack: 'Đã rút lại ghi nhận báo lại cử tri.',
    by: (name: string) => `Người báo: ${name}`,
    toTell: 'Kết quả cần báo lại cử tri ở đây',
    toTellNote:
      'Kiến nghị của địa bàn này đã có trả lời từ trước ngày tiếp xúc mà chưa báo lại. Đánh dấu những kiến nghị đã báo lại tại cuộc này.',
    nothingToTell: 'Không còn kết quả nào chờ báo lại cho cử tri của địa bàn này.',
    tellChosen: 'Ghi đã báo lại tại cuộc này',
    told: 'Đã báo lại tại cuộc này',
    toldMany: (done: number, refused: number) =>
      refused === 0
        ? `Đã ghi báo lại ${done} kiến nghị.`
        : `Đã ghi báo lại ${done} kiến nghị; ${refused} kiến nghị chưa ghi được.`,
    chooseSome: 'Chưa đánh dấu kiến nghị nào.',
    select: (code: string) => `Chọn kiến nghị ${code}`,
  },
  {
    title: 'Told to voters',
    none: 'No telling is recorded yet.',
    tell: 'Record that voters were told',
    takeBack: 'Take back',
    takenBack: 'The record of telling is taken back.',
    by: (name) => `Told by: ${name}`,
    toTell: 'Results to tell voters here',
    toTellNote:
      'Petitions of this unit that were answered before the day of the contact and not told yet. Tick those that were told at it.',
    nothingToTell: 'No result waits to be told to voters of this unit.',
    tellChosen: 'Record as told at this contact',
    told: 'Told at this contact',
    toldMany: (done, refused) =>
      refused === 0
        ? `${done} petitions recorded as told.`
        : `${done} petitions recorded as told; ${refused} could not be.`,
    chooseSome: 'No petition is ticked.',
    select: (code) => `Choose petition ${code}`,
  },
);

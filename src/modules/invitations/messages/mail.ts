import { defineText } from '#src/platform/i18n/text.ts';

export type MailKind = 'invited' | 'changed' | 'cancelled' | 'reinstated';

interface MailFacts {
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly office: string;
  readonly href: string;
  readonly change: MailedChange | null;
}

/** What is different from what the receiver was told last. */
export interface MailedChange {
  readonly before: string;
  readonly reason: string;
  readonly asksAgain: boolean;
}

const viLead: Record<MailKind, string> = {
  invited: 'Trân trọng kính mời dự:',
  changed: 'Cuộc họp sau đây có thay đổi:',
  cancelled: 'Cuộc họp sau đây không tổ chức nữa:',
  reinstated:
    'Cuộc họp sau đây vẫn được tổ chức; thông báo hủy đã gửi (nếu có) không còn hiệu lực:',
};

const enLead: Record<MailKind, string> = {
  invited: 'You are invited to:',
  changed: 'This meeting has changed:',
  cancelled: 'This meeting is cancelled:',
  reinstated: 'This meeting takes place after all; a notice that it was cancelled no longer holds:',
};

export const mailWords = defineText(
  {
    restricted: 'Cuộc họp của Thường trực HĐND',
    subjects: {
      invited: (title: string) => `Giấy mời: ${title}`,
      changed: (title: string) => `Thay đổi: ${title}`,
      cancelled: (title: string) => `Hủy: ${title}`,
      reinstated: (title: string) => `Vẫn họp: ${title}`,
    },
    body: (kind: MailKind, { title, when, place, office, href, change }: MailFacts) =>
      [
        viLead[kind],
        '',
        title,
        `Thời gian: ${when}`,
        ...(change?.before ? [`Trước đó: ${change.before}`] : []),
        ...(place ? [`Địa điểm: ${place}`] : []),
        ...(change?.reason ? [`Lý do: ${change.reason}`] : []),
        ...(change?.asksAgain ? ['', 'Đề nghị trả lời lại theo thời gian mới.'] : []),
        '',
        ...(kind === 'cancelled' ? [] : [`Chương trình, tài liệu và trả lời: ${href}`, '']),
        office,
      ].join('\n'),
  },
  {
    restricted: 'A meeting of the Standing Committee',
    subjects: {
      invited: (title) => `Invitation: ${title}`,
      changed: (title) => `Changed: ${title}`,
      cancelled: (title) => `Cancelled: ${title}`,
      reinstated: (title) => `Taking place after all: ${title}`,
    },
    body: (kind, { title, when, place, office, href, change }) =>
      [
        enLead[kind],
        '',
        title,
        `Time: ${when}`,
        ...(change?.before ? [`Before: ${change.before}`] : []),
        ...(place ? [`Place: ${place}`] : []),
        ...(change?.reason ? [`Reason: ${change.reason}`] : []),
        ...(change?.asksAgain ? ['', 'Please answer again for the new time.'] : []),
        '',
        ...(kind === 'cancelled' ? [] : [`Agenda, papers and answer: ${href}`, '']),
        office,
      ].join('\n'),
  },
);

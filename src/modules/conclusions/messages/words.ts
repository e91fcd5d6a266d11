import { defineText } from '#src/platform/i18n/text.ts';
import type { Compared } from '../rules.ts';
import type { ConclusionKind, ConclusionState } from '../schema.ts';

/** The room's words for kinds, states and parts of a conclusion. */
export const wordsText = defineText(
  {
    kinds: {
      agreed: 'Thống nhất',
      opinion: 'Cho ý kiến',
      noted: 'Ghi nhận',
      assigned: 'Giao, đề nghị',
    } satisfies Record<ConclusionKind, string> as Record<ConclusionKind, string>,
    states: {
      draft: 'Chờ xác nhận',
      confirmed: 'Đã xác nhận',
      leftOut: 'Không đưa vào thông báo',
      issued: 'Đã ban hành',
      withdrawn: 'Đã bỏ khi đính chính',
    } satisfies Record<ConclusionState, string> as Record<ConclusionState, string>,
    parts: {
      content: 'Nội dung',
      leadBodyId: 'Cơ quan chủ trì',
      coBodyIds: 'Cơ quan phối hợp',
      leadPerson: 'Người chịu trách nhiệm',
      product: 'Sản phẩm',
      reportTo: 'Báo cáo',
      dueOn: 'Thời hạn',
      dueText: 'Thời hạn, theo lời kết luận',
    } satisfies Record<Compared, string> as Record<Compared, string>,
    undated: 'Không ấn định thời hạn',
    waits: (session: number) => `Trước kỳ họp thứ ${session}, khi kỳ họp có ngày`,
    noDue: 'Chưa có thời hạn',
    noLead: 'Chưa có cơ quan chủ trì',
    restricted: 'Hạn chế',
  },
  {
    kinds: {
      agreed: 'Agreed',
      opinion: 'Opinion',
      noted: 'Noted',
      assigned: 'Assigned, requested',
    },
    states: {
      draft: 'To be confirmed',
      confirmed: 'Confirmed',
      leftOut: 'Left out of the notice',
      issued: 'Issued',
      withdrawn: 'Withdrawn by correction',
    },
    parts: {
      content: 'Content',
      leadBodyId: 'Lead body',
      coBodyIds: 'Bodies that help',
      leadPerson: 'Person responsible',
      product: 'Product',
      reportTo: 'Report to',
      dueOn: 'Due',
      dueText: 'Due, as it was said',
    },
    undated: 'No date set',
    waits: (session) => `Before session ${session}, once it has a day`,
    noDue: 'No date yet',
    noLead: 'No lead body yet',
    restricted: 'Restricted',
  },
);

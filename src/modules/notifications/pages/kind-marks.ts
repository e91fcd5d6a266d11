import type { ListItem } from '#src/ui/index.ts';
import type { NoticeKind } from '../rules.ts';

type Mark = Required<Pick<ListItem, 'icon'>> & Pick<ListItem, 'tone'>;

/** How each kind looks in a list; the words beside it say the same. */
export const KIND_MARKS: Readonly<Record<NoticeKind, Mark>> = {
  assigned: { icon: 'inbox', tone: 'info' },
  urged: { icon: 'clock', tone: 'warning' },
  to_urge: { icon: 'send', tone: 'warning' },
  late: { icon: 'late', tone: 'danger' },
  returned: { icon: 'return', tone: 'warning' },
  extended: { icon: 'calendar' },
  escalated: { icon: 'flag', tone: 'danger' },
  owed_late: { icon: 'late', tone: 'danger' },
  declined: { icon: 'reply', tone: 'warning' },
  answered: { icon: 'check', tone: 'success' },
  checked: { icon: 'eye' },
  to_pass: { icon: 'edit', tone: 'info' },
  to_approve: { icon: 'globe', tone: 'info' },
  submitted: { icon: 'chat', tone: 'info' },
  paper_to_check: { icon: 'file', tone: 'info' },
  paper_to_sign: { icon: 'edit', tone: 'info' },
  paper_to_number: { icon: 'file', tone: 'info' },
  paper_returned: { icon: 'return', tone: 'warning' },
  submission_sent: { icon: 'file', tone: 'info' },
  submission_returned: { icon: 'return', tone: 'warning' },
  submission_answered: { icon: 'check', tone: 'success' },
  invited: { icon: 'calendar', tone: 'info' },
  invitation_changed: { icon: 'calendar', tone: 'warning' },
  invitation_cancelled: { icon: 'close', tone: 'warning' },
  invitation_reinstated: { icon: 'calendar', tone: 'warning' },
  invitation_unanswered: { icon: 'clock', tone: 'warning' },
  invitee_absent: { icon: 'person', tone: 'warning' },
  minutes_to_remark: { icon: 'file', tone: 'info' },
  slip_asked: { icon: 'tasks', tone: 'info' },
};

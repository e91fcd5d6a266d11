export { addAgendaItem, setItemState } from './acting/agenda.ts';
export type { ItemWords, NewAgendaItem, NewSource } from './acting/agenda.ts';
export {
  callMeeting,
  cancelMeeting,
  closeMeeting,
  moveMeeting,
  openMeeting,
} from './acting/change-meeting.ts';
export { reinstateMeeting } from './acting/reinstate-meeting.ts';
export { createMeeting } from './acting/create-meeting.ts';
export type { NewMeeting } from './acting/create-meeting.ts';
export { heldItem, heldMeeting } from './acting/locked.ts';
export {
  addItem,
  arrangeAgenda,
  changeItemState,
  editItem,
  removeTheItem,
  stepItem,
} from './commands/agenda.ts';
export {
  callTheMeeting,
  cancelTheMeeting,
  cloneTheAgenda,
  editMeeting,
  moveTheMeeting,
  planMeeting,
  reinstateTheMeeting,
} from './commands/meetings.ts';
export {
  acceptPaper,
  admitPaper,
  askPaper,
  givePaper,
  readPaper,
  returnPaper,
  withdrawPaper,
} from './commands/papers.ts';
export { closeTheMeeting, openTheMeeting } from './commands/sitting.ts';
export { linkRecord, unlinkRecord } from './commands/sources.ts';
export { isPaperAwaited } from './queries/paper-awaited.ts';
export { heldAt, heldOn } from './held.ts';
export { HELD_AT } from './queries/held-at.ts';
export { isCouncilSide, isInner, isMember } from './access.ts';
export type { MeetingAccess } from './access.ts';
export { meetingFailure } from './failures.ts';
export {
  defineAgendaSource,
  defineMeetingListTab,
  defineMeetingTab,
  offerNextStep,
  showOnMeeting,
  tabsFor as meetingTabsFor,
  whenMeeting,
  whoHearsOfMeetings,
} from './hooks.ts';
export type { MeetingPanel, MeetingTab, SourceKind, ToldPerson } from './hooks.ts';
export { hearersText } from './messages/hearers.ts';
export { meetingName, meetingWords } from './messages/words.ts';
export { ItemStateBadge, MeetingStateBadge } from './pages/marks.tsx';
export { MeetingListTabs } from './pages/list-tabs.tsx';
export { NoPlace } from './pages/not-set.tsx';
export { MeetingFrame } from './pages/meeting-frame.tsx';
export { hour, hours } from './pages/moments.ts';
export { mayNotChoose, mayNotDecide, mayNotPrepare, mayNotRecord } from './policy.ts';
export { agendaFor, agendaOf } from './queries/agenda.ts';
export type { AgendaLine } from './queries/agenda.ts';
export { AgendaPanel } from './pages/agenda-panel.tsx';
export { agendaOfRecord } from './queries/of-record.ts';
export type { AgendaPlace } from './queries/of-record.ts';
export { paperFor, papersFor, versionsOf } from './queries/papers.ts';
export type { MeetingPaper, PaperVersion } from './queries/papers.ts';
export { sourcesOf } from './queries/sources.ts';
export type { ShownSource } from './queries/sources.ts';
export { meetingByCode, meetingById } from './queries/meeting.ts';
export type { MeetingView } from './queries/meeting.ts';
export { visibleTo as meetingVisibleTo } from './queries/visible.ts';
export { meetingsRoom } from './room.ts';
export { itemsOfMeeting } from './store/items.ts';
export { foundMeeting } from './routes/meeting.tsx';
export {
  ITEM_KINDS,
  ITEM_STATES,
  MEETING_KINDS,
  MEETING_STATES,
  type ItemKind,
  type ItemState,
  type MeetingKind,
  type MeetingState,
  type StoredItem,
  type StoredMeeting,
} from './schema.ts';
export { lockMeeting } from './store/meetings.ts';

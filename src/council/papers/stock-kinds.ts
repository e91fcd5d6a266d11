import { definePaperKind } from './kinds.ts';

definePaperKind({
  kind: 'conclusionNotice',
  labels: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
  numbering: 'conclusionNotice',
  heading: { title: 'THÔNG BÁO' },
  layout: 'notice',
});

definePaperKind({
  kind: 'invitation',
  labels: { vi: 'Giấy mời', en: 'Invitation' },
  numbering: 'invitation',
  heading: { title: 'GIẤY MỜI' },
  layout: 'invitation',
  byOrder: true,
});

definePaperKind({
  kind: 'agenda',
  labels: { vi: 'Chương trình phiên họp', en: 'Agenda' },
  numbering: 'agenda',
  heading: { title: 'CHƯƠNG TRÌNH' },
  layout: 'programme',
});

definePaperKind({
  kind: 'minutes',
  labels: { vi: 'Biên bản', en: 'Minutes' },
  numbering: 'minutes',
  heading: { title: 'BIÊN BẢN' },
  layout: 'minutes',
});

definePaperKind({
  kind: 'urgingLetter',
  labels: { vi: 'Công văn đôn đốc', en: 'Urging letter' },
  numbering: 'letter',
  heading: null,
  layout: 'letter',
  byOrder: true,
});

definePaperKind({
  kind: 'opinionDocument',
  labels: { vi: 'Văn bản cho ý kiến', en: 'Opinion document' },
  numbering: 'letter',
  heading: null,
  layout: 'letter',
});

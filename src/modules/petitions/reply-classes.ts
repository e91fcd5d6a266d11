export const REPLY_GROUPS = ['explained', 'solved', 'considering'] as const;
export type ReplyGroup = (typeof REPLY_GROUPS)[number];

type ReplyClassEntry = {
  readonly code: string;
  readonly group: ReplyGroup;
  readonly vi: string;
  readonly en: string;
  /** The debtor must say by when. */
  readonly needsRoadmap?: true;
  /** The debtor must name the paper issued or waited for. */
  readonly needsDocument?: true;
};

/** The national classes of a reply, as reports to the National Assembly count them. */
export const REPLY_CLASSES = [
  {
    code: 'explained',
    group: 'explained',
    vi: 'Giải trình, cung cấp thông tin',
    en: 'Explained, information provided',
  },
  {
    code: 'solved.document',
    group: 'solved',
    vi: 'Đã giải quyết: ban hành, sửa đổi, bổ sung văn bản',
    en: 'Solved: document issued or amended',
    needsDocument: true,
  },
  {
    code: 'solved.inspected',
    group: 'solved',
    vi: 'Đã giải quyết: thanh tra, kiểm tra',
    en: 'Solved: inspected or checked',
  },
  {
    code: 'solved.carried-out',
    group: 'solved',
    vi: 'Đã giải quyết: tổ chức thực hiện',
    en: 'Solved: carried out',
  },
  {
    code: 'considering.roadmap',
    group: 'considering',
    vi: 'Đang giải quyết: có lộ trình',
    en: 'Under way: with a roadmap',
    needsRoadmap: true,
  },
  {
    code: 'considering.submitted',
    group: 'considering',
    vi: 'Đang giải quyết: đã trình cấp có thẩm quyền',
    en: 'Under way: submitted to the competent level',
    needsDocument: true,
  },
  {
    code: 'considering.no-roadmap',
    group: 'considering',
    vi: 'Đang xem xét: chưa có lộ trình',
    en: 'Under consideration: no roadmap yet',
  },
  {
    code: 'considering.no-resources',
    group: 'considering',
    vi: 'Đang xem xét: chưa bố trí được nguồn lực',
    en: 'Under consideration: no resources yet',
  },
  {
    code: 'considering.not-now',
    group: 'considering',
    vi: 'Đang xem xét: chưa thể giải quyết ngay',
    en: 'Under consideration: cannot be solved at once',
  },
  {
    code: 'considering.higher-document',
    group: 'considering',
    vi: 'Đang xem xét: chờ văn bản của cấp trên',
    en: 'Under consideration: waits for a higher document',
  },
  {
    code: 'considering.other',
    group: 'considering',
    vi: 'Đang xem xét: lý do khác',
    en: 'Under consideration: another reason',
  },
] as const satisfies readonly ReplyClassEntry[];

export type ReplyClass = (typeof REPLY_CLASSES)[number]['code'];

export const REPLY_GROUP_LABELS: Record<ReplyGroup, { vi: string; en: string }> = {
  explained: { vi: 'Giải trình, cung cấp thông tin', en: 'Explained, information provided' },
  solved: { vi: 'Đã giải quyết xong', en: 'Solved' },
  considering: { vi: 'Đang xem xét, giải quyết', en: 'Under consideration' },
};

/** Classes whose reply leaves work to do, so the petition is followed at later sessions by default. */
export const OPEN_REPLY_CLASSES: readonly ReplyClass[] = REPLY_CLASSES.filter(
  (entry) => entry.group === 'considering',
).map((entry) => entry.code);

export function isReplyClass(text: string): text is ReplyClass {
  return REPLY_CLASSES.some((entry) => entry.code === text);
}

export function replyClass(code: ReplyClass): ReplyClassEntry {
  const entry = REPLY_CLASSES.find((one) => one.code === code);
  if (!entry) throw new RangeError(`no reply class ${code}`);
  return entry;
}

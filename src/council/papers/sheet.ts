import type { PaperBlock } from './blocks.ts';
import type { PaperKindSpec, PaperLayout } from './kinds.ts';
import type { IssuingBody } from './queries/sheet.ts';
import { FINAL_STATES } from './rules.ts';
import type { Paper, PaperText, Signature } from './schema.ts';

/** Everything that stands on the paper, in words and in order; DOCX, PDF and the page draw it alike. */
export interface PaperSheet {
  readonly layout: PaperLayout;
  /** Lines above the issuing body, in normal type. */
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  /** Null for an official letter, which says `V/v …` below its number. */
  readonly title: string | null;
  readonly subject: string;
  /** One as it is; of several each a line of its own, with its dash. */
  readonly addressees: readonly string[];
  readonly basis: readonly string[];
  readonly blocks: readonly PaperBlock[];
  /** Above the name: TM. …, KT. …, position. */
  readonly authority: readonly string[];
  readonly signer: string;
  readonly secretary: string;
  readonly recipients: readonly string[];
  /** What an annex says below its title: `Kèm theo Thông báo số … ngày … của …`. */
  readonly attachedTo: string;
  /** Not issued yet: the sheet says so. */
  readonly isDraft: boolean;
}

export interface SheetFacts {
  readonly paper: Pick<Paper, 'state' | 'symbol' | 'dated_on' | 'signature'>;
  readonly text: PaperText;
  readonly kind: Pick<PaperKindSpec, 'heading' | 'layout'>;
  readonly issuing: IssuingBody;
  /** As the signer will stand, where nobody has signed yet. */
  readonly expected: Signature | null;
  /** `TB-TTHĐND`: what will follow the number. */
  readonly sign: string;
  readonly today: string;
}

export function sheetOf({ paper, text, kind, issuing, expected, ...more }: SheetFacts): PaperSheet {
  const signature = paper.signature ?? expected;
  const { superior, issuer } = headOf(issuing);
  const isLetter = kind.heading === null;
  const number = paper.symbol === null ? `        /${more.sign}` : withTwoDigits(paper.symbol);
  const date = dateOf(paper.dated_on, more.today);
  return {
    layout: kind.layout,
    superior,
    issuer,
    number: `Số: ${number}`,
    placeAndDate: `${placeOf(issuing.unitName)}, ${date}`,
    title: kind.heading?.title ?? null,
    subject: text.subject,
    addressees: addresseeLines(text.addressees),
    basis: text.basis,
    blocks: text.blocks,
    authority: signature?.authority ?? [],
    signer: signature?.name ?? '',
    secretary: text.secretary,
    recipients: recipientsOf(text, isLetter),
    attachedTo: `Kèm theo ${nameOf(kind.heading?.title)} số ${number} ${date} của ${issuing.name}`,
    isDraft: !FINAL_STATES.includes(paper.state) && paper.state !== 'numbered',
  };
}

/** `THÔNG BÁO` within a sentence: Thông báo. */
function nameOf(title: string | undefined): string {
  if (title === undefined) return 'Công văn';
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('vi');
}

/** Decree 30/2020: a number below ten has a nought before it. */
export function withTwoDigits(symbol: string): string {
  return /^\d\//.test(symbol) ? `0${symbol}` : symbol;
}

/** Decree 30/2020: the day below ten, January and February have a nought; a draft leaves room for the day. */
function dateOf(datedOn: string | null, today: string): string {
  const [year = '', month = '', day = ''] = (datedOn ?? today).split('-');
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  const shownDay = datedOn === null ? '      ' : day;
  return `ngày ${shownDay} tháng ${shownMonth} năm ${year}`;
}

const UNIT_KINDS = /^(Thành phố|Tỉnh|Xã|Phường|Đặc khu)\s+/;

/** The proper name of the place; a unit named by a figure keeps its kind: Phường 1. */
export function placeOf(unitName: string): string {
  const proper = unitName.replace(UNIT_KINDS, '');
  return /^\d/.test(proper) ? unitName : proper;
}

/** The council stands above its own bodies; an executive office has its executive above. */
function headOf({ kind, name, councilName, unitName }: IssuingBody): {
  superior: readonly string[];
  issuer: readonly string[];
} {
  const unit = unitName.toUpperCase();
  if (kind === 'council') return { superior: [], issuer: ['HỘI ĐỒNG NHÂN DÂN', unit] };
  if (kind === 'standingCommittee')
    return { superior: ['HỘI ĐỒNG NHÂN DÂN', unit], issuer: ['THƯỜNG TRỰC'] };
  const own = name.replace(councilName, '').replace(unitName, '').trim();
  return { superior: ['HỘI ĐỒNG NHÂN DÂN', unit], issuer: [(own || name).toUpperCase()] };
}

/** Decree 30/2020: several stand below each other, each with a dash, parted by semicolons, ended by a stop. */
function addresseeLines(addressees: readonly string[]): readonly string[] {
  return addressees.length < 2 ? addressees : listed(addressees.map(bare));
}

const bare = (line: string) => line.replace(/^[-–•]\s*/, '').replace(/[;.,]\s*$/, '');
const listed = (lines: readonly string[]) =>
  lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`);

/** Decree 30/2020: a letter says `Như trên` first; every list ends with the archive. */
function recipientsOf({ recipients, addressees }: PaperText, isLetter: boolean): readonly string[] {
  const given = recipients.map(bare);
  const first = isLetter && addressees.length > 0 && !given.some((line) => /^Như trên/i.test(line));
  const all = [...(first ? ['Như trên'] : []), ...given];
  return listed(all.some((line) => /^Lưu\b/i.test(line)) ? all : [...all, 'Lưu: VT']);
}

import type { PairFigures } from '#src/council/matching/index.ts';
import { FOLDS } from './measure-suggestions.ts';
import type { MeasuredSuggestions, Share, SuggestionFigures } from './measure-suggestions.ts';

export interface Evaluation {
  readonly petitions: number;
  readonly suggestions: MeasuredSuggestions;
  readonly pairs: PairFigures | null;
  readonly pairsLeftOut: number;
}

const LABEL_WIDTH = 58;
const COLUMN_WIDTH = 24;
const FIGURE = new Intl.NumberFormat('vi-VN', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** The figures as a plain table, in Vietnamese. */
export function printedTable({
  petitions,
  suggestions,
  pairs,
  pairsLeftOut,
}: Evaluation): readonly string[] {
  const { general, learned, unitGold, foldSizes } = suggestions;
  const row = (label: string, of: (figures: SuggestionFigures) => Share): string[] =>
    of(general).of === 0 ? [] : [line(label, shown(of(general)), shown(of(learned)))];
  return [
    `Đánh giá trên ${petitions} kiến nghị`,
    '',
    'Chỉ kiến thức chung: không học gì, thử trên tất cả.',
    `Có học: chia ${FOLDS} phần theo mã băm của id (${foldSizes.join(', ')}); học từ ${FOLDS - 1} phần, thử trên phần còn lại; mỗi kiến nghị được thử một lần, không bao giờ được thử bằng điều học từ chính nó.`,
    unitGold === 'file'
      ? 'Địa bàn đúng: mã đơn vị (unit) ghi trong tệp; mục không ghi mã thì không tính.'
      : 'Địa bàn đúng: tệp không ghi mã đơn vị nên suy từ ô địa bàn (place) bằng chính cách đọc địa danh của chương trình; con số này chỉ cho biết nội dung có làm lệch địa bàn hay không.',
    '',
    line('', 'chỉ kiến thức chung', 'có học'),
    ...row('Lĩnh vực gợi ý đầu tiên đúng', ({ field }) => field),
    ...row('Lĩnh vực đúng nằm trong ba gợi ý đầu', ({ fieldInThree }) => fieldInThree),
    ...row('Địa bàn đúng, khi nội dung hoặc địa bàn có nêu', ({ unit }) => unit),
    ...row('Cấp có thẩm quyền đúng', ({ tier }) => tier),
    ...row('Loại (kiến nghị / ý kiến) đúng', ({ kind }) => kind),
    ...(pairs ? pairLines(pairs) : []),
    ...(pairsLeftOut > 0
      ? [`Bỏ qua ${pairsLeftOut} cặp vì tệp kiến nghị không có kiến nghị được nêu.`]
      : []),
  ];
}

function pairLines(pairs: PairFigures): readonly string[] {
  const { truePairs, inFirstThree, calledSame, lookAlikes, wronglySame } = pairs;
  return [
    '',
    `Đối chiếu trùng trên ${truePairs + lookAlikes} cặp: ${truePairs} cặp trùng thật, ${lookAlikes} cặp chỉ giống (không học gì, thử trên tất cả)`,
    line('Cặp trùng thật nằm trong ba gợi ý đầu', shown({ right: inFirstThree, of: truePairs })),
    line('Cặp trùng thật được gọi là “trùng”', shown({ right: calledSame, of: truePairs })),
    line('Cặp chỉ giống bị gọi nhầm là “trùng”', shown({ right: wronglySame, of: lookAlikes })),
  ];
}

function line(label: string, ...columns: readonly string[]): string {
  return `${label.padEnd(LABEL_WIDTH)}${columns.map((one) => one.padStart(COLUMN_WIDTH)).join('')}`.trimEnd();
}

function shown({ right, of }: Share): string {
  return of === 0 ? '–' : `${right}/${of}  ${FIGURE.format((right / of) * 100)} %`;
}

/** Each mistake on its own lines, to see what the weighing does not know. */
export function printedMistakes({ suggestions, pairs }: Evaluation): readonly string[] {
  const lines = [
    ...mistakesOf('Nhầm khi chỉ dùng kiến thức chung', suggestions.general),
    ...mistakesOf('Nhầm khi có học', suggestions.learned),
  ];
  if (!pairs) return lines;
  const names = {
    not_in_first_three: 'không nằm trong ba gợi ý đầu',
    called_same: 'chỉ giống mà bị gọi là trùng',
    not_called_same: 'trùng thật mà không được gọi là trùng',
  } as const;
  return [
    ...lines,
    '',
    `Cặp nhầm (${pairs.mistakes.length})`,
    ...pairs.mistakes.flatMap(({ pair, kind, comparison }) => [
      `  ${pair.a} · ${names[kind]} · điểm ${FIGURE.format(comparison.score * 100)} · ${pair.why}`,
      `      ${cut(pair.text_b)}`,
    ]),
  ];
}

function mistakesOf(title: string, { mistakes }: SuggestionFigures): readonly string[] {
  return [
    '',
    `${title} (${mistakes.length})`,
    ...mistakes.flatMap(({ id, about, expected, suggested, why, text }) => [
      `  ${id} · ${about === 'field' ? 'lĩnh vực' : 'địa bàn'}: đúng là ${expected}, gợi ý ${suggested} (${why})`,
      `      ${cut(text)}`,
    ]),
  ];
}

function cut(text: string): string {
  const one = text.replace(/\s+/g, ' ');
  return one.length > 160 ? `${one.slice(0, 160)}…` : one;
}

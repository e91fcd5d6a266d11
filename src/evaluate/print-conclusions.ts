import { HALVES, halfOf, measureConclusions } from './measure-conclusions.ts';
import type { ConclusionFigures } from './measure-conclusions.ts';
import type { Share } from './measure-suggestions.ts';
import type { PassageCase } from './passages.ts';

const FIGURE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const HALF_NAMES = { building: 'nửa dùng khi viết', held: 'nửa giữ kín' } as const;

/** The figures of each half; the mistakes of the halves named. */
export function printedConclusions(
  cases: readonly PassageCase[],
  mistakesOf: readonly string[],
): string[] {
  return HALVES.flatMap((half) => {
    const figures = measureConclusions(cases.filter((one) => halfOf(one) === half));
    const isShown = mistakesOf.includes(half);
    return figures.passages === 0
      ? []
      : [...tableOf(HALF_NAMES[half], figures), ...(isShown ? mistakeLines(figures) : []), ''];
  });
}

function tableOf(name: string, figures: ConclusionFigures): string[] {
  return [
    `${figures.passages} đoạn kết luận (${name})`,
    `  Cơ quan được giao (chủ trì và phối hợp) đúng   ${shown(figures.bodies)}`,
    `  Cơ quan chủ trì đúng                           ${shown(figures.leads)}`,
    `  Thời hạn đúng ngày                             ${shown(figures.deadlines)}`,
    `  Việc không có ngày: không đặt ra ngày nào      ${shown(figures.undated)}`,
    `  Loại kết luận đúng                             ${shown(figures.kinds)}`,
    `  Cơ quan bị giao nhầm                           ${figures.falseBodies}`,
    `  Việc không có trong lời kết luận               ${figures.falseTasks}`,
    `  Chữ không có trong văn bản                     ${figures.invented}`,
  ];
}

function mistakeLines({ mistakes }: ConclusionFigures): string[] {
  return mistakes.map(
    ({ id, about, expected, read, words }) =>
      `    ${id} · ${about}: đúng là ${expected}, đọc ra ${read} · ${words}`,
  );
}

function shown({ right, of }: Share): string {
  return of === 0 ? '–' : `${right}/${of}  ${FIGURE.format((right / of) * 100)} %`;
}

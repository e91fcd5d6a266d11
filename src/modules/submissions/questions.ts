import { randomInt } from 'node:crypto';
import type { Locale } from '#src/platform/i18n/text.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

export interface Question {
  readonly words: string;
  /** Each that is accepted, as `canonicalAnswer` writes it. */
  readonly answers: readonly string[];
}

interface Made {
  readonly words: string;
  readonly answer: string;
}

type Pick = (below: number) => number;

const NUMBERS = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
} as const;

/** Four words of one kind each; the answer is the one taken from another kind. */
const KINDS = {
  vi: [
    { name: 'quả', words: ['cam', 'chuối', 'xoài', 'bưởi', 'ổi', 'mít'] },
    { name: 'con vật', words: ['trâu', 'gà', 'vịt', 'lợn', 'mèo', 'dê'] },
    { name: 'đồ dùng trong nhà', words: ['ghế', 'giường', 'nồi', 'chổi', 'đèn', 'quạt'] },
    { name: 'màu', words: ['đỏ', 'vàng', 'xanh', 'tím', 'trắng', 'đen'] },
  ],
  en: [
    { name: 'fruit', words: ['orange', 'mango', 'banana', 'guava', 'pomelo', 'plum'] },
    { name: 'animals', words: ['buffalo', 'hen', 'duck', 'pig', 'cat', 'goat'] },
    { name: 'things in a house', words: ['chair', 'bed', 'pot', 'broom', 'lamp', 'fan'] },
    { name: 'colours', words: ['red', 'yellow', 'green', 'purple', 'white', 'black'] },
  ],
} as const;

const PHRASES = {
  vi: ['đường làng ngõ xóm', 'kênh mương thủy lợi', 'trường học bệnh viện', 'sân đình giếng nước'],
  en: ['roads and small bridges', 'school beside the river', 'water for every field'],
} as const;

const ORDER = { vi: ['đầu tiên', 'thứ hai', 'thứ ba'], en: ['first', 'second', 'third'] } as const;

const KINDS_OF_QUESTION = [sum, odd, position, larger] as const;

/** A question in plain words that a person answers at sight. Never a picture: a screen reader says it too. */
export function newQuestionWords(locale: Locale, pick: Pick = randomInt): Question {
  const make = KINDS_OF_QUESTION[pick(KINDS_OF_QUESTION.length)] ?? sum;
  const { words, answer } = make(locale, pick);
  return { words, answers: [canonicalAnswer(answer)] };
}

function sum(locale: Locale, pick: Pick): Made {
  const [a, b] = [1 + pick(5), 1 + pick(5)];
  const [one, other] = [NUMBERS[locale][a] ?? '', NUMBERS[locale][b] ?? ''];
  const words =
    locale === 'vi' ? `${capital(one)} cộng ${other} bằng mấy?` : `What is ${one} plus ${other}?`;
  return { words, answer: String(a + b) };
}

function odd(locale: Locale, pick: Pick): Made {
  const kinds = KINDS[locale];
  const at = pick(kinds.length);
  const kind = kinds[at] ?? kinds[0];
  const other = kinds[(at + 1 + pick(kinds.length - 1)) % kinds.length] ?? kinds[1];
  const from = pick(kind.words.length);
  const three = [0, 1, 2].map((step) => kind.words[(from + step) % kind.words.length] ?? '');
  const answer = other.words[pick(other.words.length)] ?? '';
  const list = three.toSpliced(pick(4), 0, answer).join(', ');
  const words =
    locale === 'vi'
      ? `Trong bốn từ: ${list} – từ nào không phải là ${kind.name}?`
      : `Of these four: ${list} – which is not one of the ${kind.name}?`;
  return { words, answer };
}

function position(locale: Locale, pick: Pick): Made {
  const phrase = PHRASES[locale][pick(PHRASES[locale].length)] ?? '';
  const at = pick(3);
  const words =
    locale === 'vi'
      ? `Viết lại tiếng ${ORDER.vi[at]} của cụm từ “${phrase}”.`
      : `Write the ${ORDER.en[at]} word of “${phrase}”.`;
  return { words, answer: phrase.split(' ')[at] ?? '' };
}

function larger(locale: Locale, pick: Pick): Made {
  const a = 1 + pick(9);
  const b = a === 10 ? 9 : a + 1 + pick(10 - a);
  const [one, other] = pick(2) === 0 ? [a, b] : [b, a];
  const [first, second] = [NUMBERS[locale][one] ?? '', NUMBERS[locale][other] ?? ''];
  const words =
    locale === 'vi'
      ? `Số nào lớn hơn: ${first} hay ${second}?`
      : `Which is larger: ${first} or ${second}?`;
  return { words, answer: String(Math.max(one, other)) };
}

const AS_NUMBER: ReadonlyMap<string, string> = new Map(
  [...NUMBERS.vi.entries(), ...NUMBERS.en.entries()].map(([value, word]) => [
    searchKey(word),
    String(value),
  ]),
);

/** However it is typed: capitals, diacritics, a full stop, a number in words or figures. */
export function canonicalAnswer(typed: string): string {
  const key = searchKey(typed.slice(0, 80)).replace(/^(?:so|la|tu|thu) (?=\S)/, '');
  return AS_NUMBER.get(key) ?? key;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The four places of which one lies in the province: what people there know without a row of the office. */
export function placeQuestion(
  locale: Locale,
  places: { readonly province: string; readonly own: string; readonly others: readonly string[] },
  pick: Pick = randomInt,
): Question {
  const { province, own, others } = places;
  const list = others.toSpliced(pick(others.length + 1), 0, own).join('; ');
  const words =
    locale === 'vi'
      ? `Trong bốn nơi: ${list} – nơi nào thuộc ${province}?`
      : `Of these four: ${list} – which lies in ${province}?`;
  const bare = own.replace(/^(?:xã|phường|đặc khu|thị trấn)\s+/i, '');
  return { words, answers: [...new Set([own, bare].map(canonicalAnswer))] };
}

/** Every way to answer all of them, in their order. */
export function acceptedAnswers(questions: readonly Question[]): readonly string[] {
  return questions.reduce<readonly string[]>(
    (so, { answers }, at) =>
      at === 0 ? answers : so.flatMap((one) => answers.map((other) => `${one}|${other}`)),
    [],
  );
}

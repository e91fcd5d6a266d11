export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

/**
 * A room's words in both languages. The Vietnamese catalogue is the shape; the compiler refuses an
 * English one that lacks a key. `const text = defineText({…}, {…})`, then `text(locale).heading`.
 */
export function defineText<const V extends object>(
  vi: V,
  en: Widen<V>,
): (locale: Locale) => Widen<V> {
  return (locale) => (locale === 'vi' ? (vi as unknown as Widen<V>) : en);
}

export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en';
}

const MOST_DAYS = 10;
const LONGEST = 365;

/** `15, 7, 3` as typed, or as numbers: once each, the earliest urging first; null where it is no such list. */
export function readUrgeDays(typed: string | readonly number[]): readonly number[] | null {
  const parts = typeof typed === 'string' ? typed.split(/[\s,;]+/).filter(Boolean) : typed;
  const days = parts.map(Number);
  const isRead = days.every((day) => Number.isInteger(day) && day >= 1 && day <= LONGEST);
  if (!isRead || days.length > MOST_DAYS) return null;
  return [...new Set(days)].toSorted((a, b) => b - a);
}

import { z } from 'zod';
import { says } from '#src/platform/web/input.ts';
import { DAY_FAILURE_SENTENCES, readDay } from './day-input.ts';
import type { Day } from './day.ts';

/** A typed day, dd/mm/yyyy in any of the spellings of an office; null when nothing was typed. */
export const optionalDay = z
  .string()
  .nullish()
  .transform((typed, check): Day | null => {
    const read = readDay(typed ?? '');
    if (read.ok) return read.day;
    if (read.code === 'day.empty') return null;
    const { vi, en } = DAY_FAILURE_SENTENCES[read.code];
    check.addIssue({ code: 'custom', ...says(vi, en) });
    return z.NEVER;
  });

export const requiredDay = optionalDay.transform((day, check): Day => {
  if (day) return day;
  const { vi, en } = DAY_FAILURE_SENTENCES['day.empty'];
  check.addIssue({ code: 'custom', ...says(vi, en) });
  return z.NEVER;
});

/** A typed day that may be left out: then the rule, or today, says which. */
export const givenDay = optionalDay.transform((day): Day | undefined => day ?? undefined);

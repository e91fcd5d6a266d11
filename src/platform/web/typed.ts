import type { FormValue, FormValues } from './forms.ts';

/** What was typed in a line of a form, to be shown again as it was. */
export function typed(values: FormValues, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** What was ticked or chosen in a list. */
export function typedList(values: FormValues, name: string): readonly string[] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The typed rows of a repeated part of a form. */
export function typedRows(values: FormValues, name: string): readonly Record<string, string>[] {
  const rows = Object.hasOwn(values, name) ? values[name] : undefined;
  if (!Array.isArray(rows)) return [];
  return Array.from(rows, lineOf);
}

function lineOf(row: FormValue | undefined): Record<string, string> {
  if (typeof row !== 'object' || row instanceof File || Array.isArray(row)) return {};
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
}

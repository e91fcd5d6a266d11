import type { DutyFilter } from '../queries/filter.ts';

/** The register with these filters; filters live in the address. */
export function registerHref(
  filter: DutyFilter,
  page: { cursor?: string } = {},
  path = '/duties',
): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, ...page })) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  const words = query.toString();
  return words === '' ? path : `${path}?${words}`;
}

export interface SitemapEntry {
  readonly path: string;
  readonly updatedAt?: Date;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const moment = ({ updatedAt }: SitemapEntry): string =>
  updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : '';

/** The list of a council's public addresses. */
export function sitemap(origin: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(
    (entry) => `<url><loc>${escaped(origin + entry.path)}</loc>${moment(entry)}</url>`,
  );
  return `${HEAD}<urlset xmlns="${SCHEMA}">\n${lines.join('\n')}\n</urlset>\n`;
}

/** The list of those lists. */
export function sitemapIndex(origin: string, paths: readonly string[]): string {
  const lines = paths.map((path) => `<sitemap><loc>${escaped(origin + path)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${lines.join('\n')}\n</sitemapindex>\n`;
}

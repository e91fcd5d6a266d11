import { petitionWords } from '#src/modules/petitions/index.ts';
import type { PublicLine } from '#src/modules/publication/index.ts';
import type { OpenCouncil } from './queries/councils.ts';
import { baseOf, petitionPath } from './site.ts';
import { escaped } from './sitemap.ts';

/** An Atom feed of what was published last. */
export function atomFeed(
  council: OpenCouncil,
  origin: string,
  items: readonly PublicLine[],
  title: string,
): string {
  const home = `${origin}${baseOf(council)}`;
  const newest = items.reduce(
    (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
    new Date(0),
  );
  const entries = items.map((item) => {
    const address = `${origin}${petitionPath(council, item.code)}`;
    const label = petitionWords('vi').publicLabels[item.publicLabel];
    return `<entry><id>${address}</id><title>${escaped(item.title)}</title><link href="${address}"/><updated>${item.updatedAt.toISOString()}</updated><category term="${escaped(label)}"/><summary>${escaped(`${label}. ${item.asked}`)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${home}</id><title>${escaped(`${title}: ${council.name}`)}</title><updated>${newest.toISOString()}</updated><link href="${home}"/><link rel="self" href="${home}/tin.xml"/><author><name>${escaped(council.name)}</name></author>
${entries.join('\n')}
</feed>
`;
}

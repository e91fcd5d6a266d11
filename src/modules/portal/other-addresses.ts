import type { Db } from '#src/platform/db/database.ts';
import type { OpenCouncil } from './queries/councils.ts';
import type { SitemapEntry } from './sitemap.ts';

type AddressesOf = (db: Db, council: OpenCouncil) => Promise<readonly SitemapEntry[]>;

const asked: AddressesOf[] = [];

/** Another room's public pages of a council, for search engines: only those with something to read. */
export function addPublicAddresses(addresses: AddressesOf): void {
  asked.push(addresses);
}

export async function addressesOfOthers(
  db: Db,
  council: OpenCouncil,
): Promise<readonly SitemapEntry[]> {
  return (await Promise.all(asked.map(async (of) => await of(db, council)))).flat();
}

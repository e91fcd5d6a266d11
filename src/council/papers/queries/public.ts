import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import type { PaperState } from '../schema.ts';
import { sheetPdf } from '../drawing/pdf.ts';
import { withTwoDigits } from '../sheet.ts';
import { sheetOfPaper } from './sheet-of-paper.ts';

/** A paper its signer let out to everybody, with the number and the day it bears. */
export interface PublicPaper {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly symbol: string;
  readonly datedOn: string;
  readonly state: Extract<PaperState, 'issued' | 'replaced' | 'withdrawn'>;
  readonly issuedAt: Date;
  readonly replacedById: string | null;
  readonly replacedBySymbol: string | null;
  /** Everything written in it, to be looked through before it is shown. */
  readonly text: string;
}

export interface PublicPlace {
  readonly tenantId: string;
  readonly councilId: string;
}

/** Once issued it stays listed, as what became of it; a restricted paper never is. */
const published = ({ tenantId, councilId }: PublicPlace) => sql`
  select p.id, p.kind, p.subject, p.symbol, p.dated_on as "datedOn", p.state,
    p.issued_at as "issuedAt", n.id as "replacedById", n.symbol as "replacedBySymbol",
    v.subject || ' ' || v.basis::text || ' ' || v.addressees::text || ' ' || v.blocks::text || ' ' ||
      v.recipients::text as text
  from papers p
  join paper_versions v on v.tenant_id = p.tenant_id and v.paper_id = p.id
    and v.number = p.text_version
  left join papers n on n.tenant_id = p.tenant_id and n.replaces_id = p.id and n.state = 'issued'
    and n.is_public and not n.is_restricted
  where p.tenant_id = ${tenantId} and p.council_id = ${councilId} and p.is_public
    and not p.is_restricted and p.issued_at is not null
    and p.state in ('issued', 'replaced', 'withdrawn')`;

/** The newest first, below the one last read. */
export async function publicPapers(
  db: Db,
  place: PublicPlace,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly PublicPaper[]> {
  const below = before && isId(before) ? sql`and p.id < ${before}` : sql``;
  const { rows } = await sql<PublicPaper>`${published(place)} ${below}
    order by p.id desc limit ${limit}`.execute(db);
  return rows.map(asPrinted);
}

export async function publicPaper(
  db: Db,
  place: PublicPlace,
  id: string,
): Promise<PublicPaper | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<PublicPaper>`${published(place)} and p.id = ${id}`.execute(db);
  const [row] = rows;
  return row ? asPrinted(row) : null;
}

/** The number as it stands on the paper itself. */
const asPrinted = (paper: PublicPaper): PublicPaper => ({
  ...paper,
  symbol: withTwoDigits(paper.symbol),
  replacedBySymbol: paper.replacedBySymbol === null ? null : withTwoDigits(paper.replacedBySymbol),
});

/** As it was issued; drawn for whoever asks, since everybody may. */
export async function publicPdf(
  db: Db,
  place: PublicPlace,
  id: string,
  now: Date,
): Promise<Buffer> {
  const paper = await db
    .selectFrom('papers')
    .selectAll()
    .where('tenant_id', '=', place.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return await sheetPdf(await sheetOfPaper(db, paper, now));
}

import type { Client } from 'pg';

/** What is there to ask for: the tenant of one clerk, and rows that exist in it. */
export interface Facts {
  readonly tenantId: string;
  readonly councilId: string;
  readonly unitCode: string;
  readonly personId: string;
  readonly petitions: number;
  /** Pairs that fill a page of the register, the fullest first. */
  readonly filters: readonly { readonly state: string; readonly body: string }[];
  readonly codes: readonly string[];
  readonly publicCodes: readonly string[];
}

const PAGE = 50;
const FILTERS = 12;
const RECORDS = 200;

export async function readFacts(client: Client, login: string): Promise<Facts> {
  const { rows } = await client.query<
    Pick<Facts, 'tenantId' | 'councilId' | 'unitCode' | 'personId'>
  >(
    `select a.tenant_id as "tenantId", a.person_id as "personId", s.council_id as "councilId",
       c.unit_code as "unitCode"
     from accounts a
     join seats s on s.tenant_id = a.tenant_id and s.person_id = a.person_id
     join bodies c on c.tenant_id = s.tenant_id and c.id = s.council_id
     where a.login = $1`,
    [login],
  );
  const [who] = rows;
  if (!who) throw new Error(`There is no ${login}: the folder holds other data.`);
  const of = [who.tenantId, who.councilId];
  const filters = await client.query<Facts['filters'][number]>(
    `select state, responsible_body_id as body from petitions
     where tenant_id = $1 and council_id = $2 and responsible_body_id is not null
       and merged_into is null
     group by 1, 2 having count(*) > ${PAGE} order by count(*) desc limit ${FILTERS}`,
    of,
  );
  const codes = await client.query<{ code: string }>(
    `select code from (select code, row_number() over (order by id) as n, count(*) over () as all_of
       from petitions where tenant_id = $1 and council_id = $2 and answered_on is not null) p
     where n % greatest(1, all_of / ${RECORDS}) = 0 limit ${RECORDS}`,
    of,
  );
  const published = await client.query<{ code: string }>(
    `select p.code from publications o
     join petitions p on p.tenant_id = o.tenant_id and p.id = o.petition_id
     where o.tenant_id = $1 and o.council_id = $2 and o.state = 'published'
     order by o.petition_id desc limit ${RECORDS}`,
    of,
  );
  const counted = await client.query<{ n: string }>('select count(*) as n from petitions');
  return {
    ...who,
    petitions: Number(counted.rows[0]?.n),
    filters: filters.rows,
    codes: codes.rows.map(({ code }) => code),
    publicCodes: published.rows.map(({ code }) => code),
  };
}

/** One statement a question, over the same rows as the product's own pages. `$1`, `$2`: tenant, council. */

const LISTED = `p.code, p.title, p.working_text, u.name as unit, p.place_text, pl.detail, p.field_code,
  b.short_name as body, p.state, p.kind, p.received_on, p.due_on, p.due_is_proposed, p.times_raised,
  p.has_discrepancy, p.id`;

const JOINED = `join units u on u.code = p.unit_code
  left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
  left join petition_places pl on pl.tenant_id = p.tenant_id and pl.petition_id = p.id and pl.ordinal = 0`;

const OWN = 'p.tenant_id = $1 and p.council_id = $2';

export const REGISTER = `select ${LISTED} from petitions p ${JOINED}
  where ${OWN} and p.state = $3 and p.responsible_body_id = $4 and p.merged_into is null
  order by p.id desc limit 50`;

export const SEARCH = `select ${LISTED} from petitions p ${JOINED}
  where ${OWN} and p.search @@ to_tsquery('simple', $3) and p.merged_into is null
  order by ts_rank_cd(p.search, to_tsquery('simple', $3), 1) desc, p.id desc limit 50`;

const all = (columns: string, from: string): string =>
  `(select coalesce(json_agg(x), '[]') from (select ${columns} from ${from}) x)`;

/** The petition with its places, acts, duties with their acts, replies, evaluations, checks and files. */
export const RECORD = `select p.*, u.name as unit, b.name as body, s.name as session, r.full_name as recorder,
  ${all('pl.unit_code, pl.detail', 'petition_places pl where pl.tenant_id = p.tenant_id and pl.petition_id = p.id')} as places,
  ${all('a.act, a.happened_on, a.note, q.full_name', 'petition_acts a left join people q on q.tenant_id = a.tenant_id and q.id = a.person_id where a.tenant_id = p.tenant_id and a.petition_id = p.id order by a.id')} as acts,
  ${all('d.code, d.state, d.due_on, y.name', 'duties d join bodies y on y.tenant_id = d.tenant_id and y.id = d.debtor_body_id where d.tenant_id = p.tenant_id and d.record_id = p.id')} as duties,
  ${all('a.act, a.happened_on, y.name', 'duties d join duty_acts a on a.tenant_id = d.tenant_id and a.duty_id = d.id left join bodies y on y.tenant_id = a.tenant_id and y.id = a.body_id where d.tenant_id = p.tenant_id and d.record_id = p.id order by a.id')} as duty_acts,
  ${all('a.answer_text, d.number, d.issued_on', 'petition_answers a join answer_documents d on d.tenant_id = a.tenant_id and d.id = a.document_id where a.tenant_id = p.tenant_id and a.petition_id = p.id')} as answers,
  ${all('e.decision, e.happened_on', 'petition_evaluations e where e.tenant_id = p.tenant_id and e.petition_id = p.id')} as evaluations,
  ${all('v.finding, v.verified_on', 'petition_verifications v where v.tenant_id = p.tenant_id and v.petition_id = p.id')} as checks
  from petitions p join units u on u.code = p.unit_code
  left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
  left join council_sessions s on s.tenant_id = p.tenant_id and s.id = p.session_id
  left join people r on r.tenant_id = p.tenant_id and r.id = p.recorded_by
  where p.tenant_id = $1 and p.council_id = $2 and p.code = $3`;

/** The desk's figures counted over the rows themselves, and its two short lists. */
export const DASHBOARD = `with own as (
    select state, times_raised, raised_elsewhere, merged_voices, merged_into, together_id, id
    from petitions where tenant_id = $1 and council_id = $2
  ), owed as (
    select state, due_on, due_is_proposed from duties where tenant_id = $1 and council_id = $2
  )
  select (select json_object_agg(state, n) from (select state, count(*) as n from own group by state) s) as states,
    (select sum(times_raised - raised_elsewhere + merged_voices) from own where merged_into is null) as voices,
    (select count(distinct coalesce(together_id, id)) from own where merged_into is null) as matters,
    (select count(*) from owed where state in ('assigned', 'working') and not due_is_proposed
      and due_on < current_date) as late,
    (select count(*) from owed where state in ('assigned', 'working') and due_on between current_date
      and current_date + 7) as soon,
    (select count(*) from owed where state = 'answered') as answered,
    ${all('code, title', "petitions where tenant_id = $1 and council_id = $2 and state = 'recorded' order by id desc limit 5")} as recorded,
    ${all('code, title', "petitions where tenant_id = $1 and council_id = $2 and state = 'answered' order by id desc limit 5")} as to_evaluate`;

const OPEN = `not exists (select from council_settings s where s.tenant_id = o.tenant_id
  and s.council_id = o.council_id and s.key = 'portal.isOpen' and s.value = 'false'::jsonb)`;

export const PUBLIC_REGISTER = `select p.code, o.title, o.asked, u.name as unit, p.field_code, p.public_label,
  b.name as body, p.received_on, p.due_on, p.answered_on, p.times_raised
  from publications o join petitions p on p.tenant_id = o.tenant_id and p.id = o.petition_id
  join units u on u.code = p.unit_code
  left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
  where o.tenant_id = $1 and o.council_id = $2 and o.state = 'published' and ${OPEN}
  order by o.petition_id desc limit 20`;

export const PUBLIC_RECORD = `select p.code, o.title, o.asked, u.name as unit, p.field_code, p.public_label,
  b.name as body, p.received_on, p.due_on, p.answered_on, p.times_raised,
  ${all('x.text, a.issued_on', 'publication_answers x join petition_answers n on n.tenant_id = x.tenant_id and n.id = x.answer_id join answer_documents a on a.tenant_id = n.tenant_id and a.id = n.document_id where x.tenant_id = p.tenant_id and x.petition_id = p.id')} as answers,
  ${all('v.finding, v.verified_on', 'petition_verifications v where v.tenant_id = p.tenant_id and v.petition_id = p.id and not v.by_voter')} as checks
  from publications o join petitions p on p.tenant_id = o.tenant_id and p.id = o.petition_id
  join units u on u.code = p.unit_code
  left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
  where o.tenant_id = $1 and o.council_id = $2 and p.code = $3 and o.state = 'published' and ${OPEN}`;

/** The bare server's own table, like the product's with every index. */
export const BARE_TABLE = 'bench_petitions';

export const CREATE = `insert into ${BARE_TABLE} (tenant_id, council_id, id, code, kind, source, state,
    public_label, title, original_text, working_text, search, unit_code, original_unit_code,
    original_unit_name, received_on, recorded_by, recorded_at, last_act_at)
  values ($1, $2, $3, $4, 'petition', 'api', 'recorded', 'received', $5, $6, $6,
    to_tsvector('simple', $7), $8, $8, '', current_date, $9, now(), now())`;

export const ACCOUNT = 'select password_hash from accounts where login = $1';

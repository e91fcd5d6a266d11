export const checks = `
-- What bodies found on the ground since the newest reply, and whether a voter said it is not done:
-- registers and figures read the petition alone.
alter table petitions add column check_finding text check (check_finding in ('matches', 'partly', 'no'));
alter table petitions add column voter_reported boolean not null default false;

with replies as (
  select tenant_id, petition_id, max(id::text)::uuid as newest from petition_answers
  group by tenant_id, petition_id
), checks as (
  select distinct on (v.tenant_id, v.petition_id) v.tenant_id, v.petition_id, v.finding
  from petition_verifications v
  join replies r on r.tenant_id = v.tenant_id and r.petition_id = v.petition_id and v.id > r.newest
  where v.finding <> 'seen' and not v.by_voter
  order by v.tenant_id, v.petition_id, v.id desc
)
update petitions p set check_finding = c.finding from checks c
where p.tenant_id = c.tenant_id and p.id = c.petition_id;
update petitions p set voter_reported = true
where exists (select from petition_verifications v where v.tenant_id = p.tenant_id
  and v.petition_id = p.id and v.by_voter);

create index petitions_council_checked on petitions (tenant_id, council_id, id desc)
  where check_finding is not null;
create index petitions_council_reported on petitions (tenant_id, council_id, id desc)
  where voter_reported;
create index petitions_council_answered on petitions (tenant_id, council_id, id desc)
  where reply_class is not null;
create index petitions_council_received on petitions (tenant_id, council_id, received_on);

-- A finding sent twice over a poor line is one finding.
alter table petition_verifications add column request_key text;
create unique index petition_verifications_request
  on petition_verifications (tenant_id, person_id, request_key, petition_id)
  where request_key is not null;
`;

export const returnedTexts = `
-- A public text sent back is kept for whoever writes it anew; it waits for nobody's approval.
alter table publications add column is_returned boolean not null default false;
drop index publications_waiting;
create index publications_waiting on publications (tenant_id, council_id, petition_id)
  where draft_asked is not null and not is_returned and state <> 'held';
`;

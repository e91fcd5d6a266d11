export const largeRegisters = `
-- Counts read an index alone, which holds only for pages that a sweep has seen. By default a table is
-- swept when a fifth of it has changed: of a million petitions that may take a year.
alter table petitions set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table duties set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table publications set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- The same index as before, with the three columns that the counts of the public register need beside it.
drop index petitions_received_figures;
create index petitions_received_figures on petitions (tenant_id, council_id, received_on)
  include (reply_class, state, due_is_proposed, due_on, end_reason, check_finding, merged_into,
    field_code, responsible_body_id, session_id, id, unit_code, public_label, answered_on);
`;

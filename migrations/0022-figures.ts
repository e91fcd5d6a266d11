export const figureIndexes = `
-- The four figures read a session or a time from an index alone.
create index petitions_session_figures on petitions (tenant_id, council_id, session_id)
  include (reply_class, state, due_is_proposed, due_on, end_reason, check_finding, merged_into,
    field_code, responsible_body_id, id);
create index petitions_received_figures on petitions (tenant_id, council_id, received_on)
  include (reply_class, state, due_is_proposed, due_on, end_reason, check_finding, merged_into,
    field_code, responsible_body_id, session_id, id);
drop index petitions_council_received;

-- Whose answers differ: what bodies and voters found, without the petitions themselves.
create index petitions_judged on petitions (tenant_id, council_id, id desc)
  include (check_finding, voter_reported, responsible_body_id, merged_into, received_on, session_id, field_code)
  where check_finding is not null or voter_reported;

-- What was answered lately: to be checked on the ground, to be published.
create index petitions_council_replied on petitions (tenant_id, council_id, answered_on desc)
  where answered_on is not null;
`;

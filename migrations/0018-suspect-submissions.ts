export const suspectSubmissions = `
-- What came as a robot sends it waits apart and takes nobody's place.
alter table submissions
  add column proof_kind text not null default 'work' check (proof_kind in ('work', 'question')),
  add column wide_mark text not null default '',
  -- Eight numbers that texts of the same shape share; nothing can be read from them.
  add column shape int[] not null default '{}',
  add column suspicion text check (suspicion in ('question', 'alike', 'flood'));
create index submissions_wide on submissions (tenant_id, wide_mark, submitted_at);
create index submissions_suspect on submissions (tenant_id, council_id, id)
  where state = 'waiting' and suspicion is not null;
create index submissions_lately on submissions (tenant_id, council_id, submitted_at);

-- Each voter may say once a day that it is not done, whoever else said so.
alter table receipts add column reported_on date;
`;

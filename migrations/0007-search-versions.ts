/** Which words a search vector was made of; 0 is from before they were counted. */
export const searchVersions = `
alter table petitions add column search_version int not null default 0;
alter table duties add column search_version int not null default 0;
create index petitions_search_version on petitions (search_version, tenant_id, id);
create index duties_search_version on duties (search_version, tenant_id, id);
`;

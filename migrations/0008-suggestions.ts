export const suggestionSchema = `
create table suggestion_lessons (
  tenant_id uuid not null references tenants on delete restrict,
  id uuid not null,
  council_id uuid not null,
  about text not null check (about in ('field', 'body', 'tier', 'kind')),
  value text not null,
  words text[] not null,
  n integer not null check (n <> 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict
);
create index suggestion_lessons_council on suggestion_lessons (tenant_id, council_id);

create table suggestion_words (
  tenant_id uuid not null references tenants on delete restrict,
  council_id uuid not null,
  word text not null,
  about text not null check (about in ('field', 'body', 'tier', 'kind')),
  value text not null,
  n integer not null,
  primary key (tenant_id, council_id, word, about, value),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict
);
`;

-- The schema as the migrations leave it, for reading. Generated: node scripts/schema.ts
-- Not null constraints stand at their columns; what a constraint brings as an index is not repeated.

CREATE OR REPLACE FUNCTION keep_events()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.seal_number is null and new.seal_number is not null
    and (to_jsonb(new) - 'seal_number' - 'seal_hash') = (to_jsonb(old) - 'seal_number' - 'seal_hash') then
    return new;
  end if;
  raise exception 'the event log is append-only';
end $function$;

CREATE OR REPLACE FUNCTION speaking_tenant()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
declare said text := current_setting('nghisu.tenant', true);
begin
  if said is null or said = '' then
    raise exception 'no tenant speaks here' using errcode = 'insufficient_privilege';
  end if;
  return said::uuid;
end $function$;

create table accounts (
  id uuid not null,
  tenant_id uuid not null,
  person_id uuid not null,
  login text not null,
  password_hash text,
  must_change_password boolean default false not null,
  totp_secret text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  locale text default 'vi'::text not null,
  theme text default 'auto'::text not null,
  last_seat_id uuid,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  temporary_until timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (login),
  CHECK (((totp_confirmed_at IS NULL) OR (totp_secret IS NOT NULL))),
  CHECK (((temporary_until IS NULL) OR must_change_password)),
  CHECK ((locale = ANY (ARRAY['vi'::text, 'en'::text]))),
  CHECK ((login = lower(login))),
  CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])))
);
CREATE INDEX accounts_person on accounts USING btree (tenant_id, person_id);

create table agenda_items (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  parent_id uuid,
  position integer not null,
  kind text not null,
  title text not null,
  note text default ''::text not null,
  presenter_body_id uuid,
  presenter_name text default ''::text not null,
  minutes_planned integer,
  starts_at timestamp with time zone,
  unit_code text,
  place text default ''::text not null,
  is_restricted boolean default false not null,
  state text default 'planned'::text not null,
  withdrawn_reason text,
  is_added_at_sitting boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, meeting_id, id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, parent_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, presenter_body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (unit_code) REFERENCES units(code),
  CHECK (((state <> ALL (ARRAY['withdrawn'::text, 'deferred'::text])) OR (withdrawn_reason IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['opinionOnSubmission'::text, 'appraisalProgress'::text, 'oversight'::text, 'petitionReport'::text, 'interrogation'::text, 'complaints'::text, 'personnel'::text, 'conclusionReview'::text, 'programme'::text, 'other'::text]))),
  CHECK (((minutes_planned >= 1) AND (minutes_planned <= 600))),
  CHECK (("position" >= 0)),
  CHECK ((state = ANY (ARRAY['planned'::text, 'current'::text, 'done'::text, 'withdrawn'::text, 'deferred'::text]))),
  CHECK ((title <> ''::text))
);
CREATE INDEX agenda_items_meeting on agenda_items USING btree (tenant_id, meeting_id, "position");

create table agenda_paper_readings (
  tenant_id uuid not null,
  paper_id uuid not null,
  person_id uuid not null,
  number integer not null,
  read_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, paper_id, person_id),
  FOREIGN KEY (tenant_id, paper_id) REFERENCES agenda_papers(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id) ON DELETE RESTRICT
);

create table agenda_paper_versions (
  tenant_id uuid not null,
  paper_id uuid not null,
  number integer not null,
  file_id uuid not null,
  note text default ''::text not null,
  given_at timestamp with time zone not null,
  given_by uuid,
  body_id uuid not null,
  is_on_behalf boolean default false not null,
  PRIMARY KEY (tenant_id, paper_id, number),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, file_id) REFERENCES files(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, paper_id) REFERENCES agenda_papers(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((number > 0))
);

create table agenda_papers (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  kind text not null,
  title text not null,
  body_id uuid not null,
  due_on date,
  due_rule text,
  due_is_proposed boolean default false not null,
  duty_id uuid,
  is_restricted boolean default false not null,
  state text default 'asked'::text not null,
  given_on date,
  admitted_by uuid,
  admitted_at timestamp with time zone,
  admitted_reason text,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  withdrawn_reason text,
  newest_version integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  fell_with_meeting boolean default false not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, meeting_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK (((state <> 'admitted'::text) OR ((admitted_at IS NOT NULL) AND (admitted_reason IS NOT NULL)))),
  CHECK (((state <> 'withdrawn'::text) OR (withdrawn_reason IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['given'::text, 'admitted'::text])) <= (given_on IS NOT NULL))),
  CHECK (((state <> ALL (ARRAY['given'::text, 'admitted'::text])) OR (newest_version > 0))),
  CHECK (((admitted_by IS NULL) OR (admitted_at IS NOT NULL))),
  CHECK (((accepted_by IS NULL) OR (accepted_at IS NOT NULL))),
  CHECK (((NOT fell_with_meeting) OR (state = 'withdrawn'::text))),
  CHECK ((kind = ANY (ARRAY['submission'::text, 'report'::text, 'draft'::text, 'appraisal'::text, 'other'::text]))),
  CHECK ((state = ANY (ARRAY['asked'::text, 'given'::text, 'admitted'::text, 'withdrawn'::text]))),
  CHECK ((title <> ''::text))
);
CREATE INDEX agenda_papers_body on agenda_papers USING btree (tenant_id, body_id, due_on);
CREATE INDEX agenda_papers_duty on agenda_papers USING btree (tenant_id, duty_id);
CREATE INDEX agenda_papers_item on agenda_papers USING btree (tenant_id, item_id);
CREATE INDEX agenda_papers_meeting on agenda_papers USING btree (tenant_id, meeting_id);

create table agenda_sources (
  tenant_id uuid not null,
  item_id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  reason text default ''::text not null,
  PRIMARY KEY (tenant_id, item_id, record_kind, record_id),
  FOREIGN KEY (tenant_id, item_id) REFERENCES agenda_items(tenant_id, id) ON DELETE RESTRICT
);
CREATE INDEX agenda_sources_record on agenda_sources USING btree (tenant_id, record_kind, record_id);

create table answer_documents (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  body_id uuid not null,
  number text not null,
  issued_on date not null,
  received_on date not null,
  signer text not null,
  subject text default ''::text not null,
  is_on_behalf boolean default false not null,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);
CREATE INDEX answer_documents_body on answer_documents USING btree (tenant_id, body_id, id DESC);
CREATE INDEX answer_documents_council on answer_documents USING btree (tenant_id, council_id, id DESC);

create table api_keys (
  id uuid not null,
  token_hash bytea not null,
  tenant_id uuid not null,
  account_id uuid not null,
  seat_id uuid,
  name text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (token_hash),
  FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX api_keys_account on api_keys USING btree (account_id);

create table backups (
  id uuid not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  only_tenant_id uuid,
  path text not null,
  size_bytes bigint,
  row_count bigint,
  file_count bigint,
  lost_count bigint,
  failure text,
  PRIMARY KEY (id),
  CHECK (((failure IS NULL) = (size_bytes IS NOT NULL))),
  CHECK ((ended_at >= started_at))
);

create table bodies (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid,
  kind text not null,
  name text not null,
  short_name text not null,
  symbol text default ''::text not null,
  search_key text not null,
  unit_code text,
  parent_id uuid,
  is_outside boolean default false not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  sort_order integer default 0 not null,
  valid_from date not null,
  valid_to date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (unit_code) REFERENCES units(code),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
CREATE INDEX bodies_council on bodies USING btree (tenant_id, council_id, kind);
CREATE INDEX bodies_unit on bodies USING btree (tenant_id, unit_code);

create table calendar_feeds (
  token_hash bytea not null,
  tenant_id uuid not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  last_read_at timestamp with time zone,
  PRIMARY KEY (token_hash)
);
CREATE UNIQUE INDEX calendar_feeds_person on calendar_feeds USING btree (tenant_id, person_id);

create table conclusion_bodies (
  tenant_id uuid not null,
  conclusion_id uuid not null,
  body_id uuid not null,
  PRIMARY KEY (tenant_id, conclusion_id, body_id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, conclusion_id) REFERENCES conclusions(tenant_id, id) ON DELETE RESTRICT
);
CREATE INDEX conclusion_bodies_body on conclusion_bodies USING btree (tenant_id, body_id);

create table conclusion_changes (
  tenant_id uuid not null,
  id uuid not null,
  conclusion_id uuid not null,
  meeting_id uuid not null,
  action text not null,
  before jsonb not null,
  after jsonb,
  reason text not null,
  state text default 'proposed'::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_seat_id uuid,
  confirmed_at timestamp with time zone,
  applied_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, confirmed_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, conclusion_id) REFERENCES conclusions(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((action = ANY (ARRAY['change'::text, 'remove'::text]))),
  CHECK (((action = 'change'::text) = (after IS NOT NULL))),
  CHECK (((state <> ALL (ARRAY['confirmed'::text, 'applied'::text])) OR (confirmed_at IS NOT NULL))),
  CHECK (((state = 'applied'::text) = (applied_on IS NOT NULL))),
  CHECK ((reason <> ''::text)),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'applied'::text, 'dropped'::text])))
);
CREATE INDEX conclusion_changes_conclusion on conclusion_changes USING btree (tenant_id, conclusion_id);
CREATE INDEX conclusion_changes_meeting on conclusion_changes USING btree (tenant_id, meeting_id);
CREATE UNIQUE INDEX conclusion_changes_open on conclusion_changes USING btree (tenant_id, conclusion_id) WHERE (state = ANY (ARRAY['proposed'::text, 'confirmed'::text]));

create table conclusion_duties (
  tenant_id uuid not null,
  conclusion_id uuid not null,
  duty_id uuid not null,
  part text not null,
  is_current boolean default true not null,
  PRIMARY KEY (tenant_id, conclusion_id, duty_id),
  FOREIGN KEY (tenant_id, conclusion_id) REFERENCES conclusions(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((part = ANY (ARRAY['lead'::text, 'co'::text])))
);
CREATE INDEX conclusion_duties_duty on conclusion_duties USING btree (tenant_id, duty_id);
CREATE UNIQUE INDEX conclusion_duties_lead on conclusion_duties USING btree (tenant_id, conclusion_id) WHERE (is_current AND (part = 'lead'::text));

create table conclusion_figures (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  from_on date not null,
  to_on date not null,
  figures jsonb not null,
  approved_by uuid,
  approved_seat_id uuid,
  approved_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, approved_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((to_on >= from_on))
);
CREATE INDEX conclusion_figures_council on conclusion_figures USING btree (tenant_id, council_id, approved_at DESC);

create table conclusion_notices (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  meeting_id uuid not null,
  paper_id uuid,
  correction_paper_id uuid,
  drawn_at timestamp with time zone,
  issued_on date,
  number text default ''::text not null,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, meeting_id),
  FOREIGN KEY (tenant_id, correction_paper_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, paper_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((issued_on IS NULL) OR (paper_id IS NOT NULL)))
);
CREATE INDEX conclusion_notices_paper on conclusion_notices USING btree (tenant_id, paper_id);

create table conclusion_reviews (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  conclusion_id uuid not null,
  duty_id uuid not null,
  decision text not null,
  state text not null,
  given jsonb not null,
  note text default ''::text not null,
  act_id uuid,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  decided_by uuid,
  decided_seat_id uuid,
  decided_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, act_id) REFERENCES duty_acts(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, conclusion_id) REFERENCES conclusions(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, decided_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'decided'::text) = (decided_at IS NOT NULL))),
  CHECK (((state <> 'decided'::text) OR (act_id IS NOT NULL))),
  CHECK ((decision = ANY (ARRAY['settle'::text, 'extend'::text, 'urge'::text, 'return'::text, 'escalate'::text, 'follow'::text, 'lift'::text]))),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'decided'::text, 'dropped'::text])))
);
CREATE INDEX conclusion_reviews_conclusion on conclusion_reviews USING btree (tenant_id, conclusion_id);
CREATE INDEX conclusion_reviews_duty on conclusion_reviews USING btree (tenant_id, duty_id);
CREATE UNIQUE INDEX conclusion_reviews_once on conclusion_reviews USING btree (tenant_id, item_id, duty_id) WHERE (state <> 'dropped'::text);

create table conclusion_sources (
  tenant_id uuid not null,
  id uuid not null,
  conclusion_id uuid not null,
  record_kind text not null,
  record_id uuid,
  words text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, conclusion_id) REFERENCES conclusions(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((record_kind = 'resolution'::text) = (record_id IS NULL))),
  CHECK ((record_kind = ANY (ARRAY['petition'::text, 'conclusion'::text, 'resolution'::text])))
);
CREATE INDEX conclusion_sources_conclusion on conclusion_sources USING btree (tenant_id, conclusion_id);
CREATE INDEX conclusion_sources_record on conclusion_sources USING btree (tenant_id, record_kind, record_id) WHERE (record_id IS NOT NULL);

create table conclusions (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  position integer not null,
  kind text not null,
  content text not null,
  lead_body_id uuid,
  lead_named text default ''::text not null,
  co_named text default ''::text not null,
  lead_person text default ''::text not null,
  product text default ''::text not null,
  report_to text default ''::text not null,
  due_on date,
  due_text text default ''::text not null,
  due_explanation jsonb,
  waits_for_session integer,
  is_undated boolean default false not null,
  is_restricted boolean default false not null,
  taken_from text default ''::text not null,
  state text default 'draft'::text not null,
  confirmed_by uuid,
  confirmed_seat_id uuid,
  confirmed_at timestamp with time zone,
  issued_on date,
  search tsvector default ''::tsvector not null,
  version integer default 1 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  left_out_reason text default ''::text not null,
  left_out_by uuid,
  left_out_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  UNIQUE (tenant_id, meeting_id, id),
  FOREIGN KEY (tenant_id, confirmed_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, lead_body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK (((state <> ALL (ARRAY['issued'::text, 'withdrawn'::text])) OR (issued_on IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['draft'::text, 'leftOut'::text])) OR (confirmed_at IS NOT NULL))),
  CHECK ((content <> ''::text)),
  CHECK ((kind = ANY (ARRAY['agreed'::text, 'opinion'::text, 'noted'::text, 'assigned'::text]))),
  CHECK (((state = 'leftOut'::text) = ((left_out_at IS NOT NULL) AND (left_out_reason <> ''::text)))),
  CHECK (("position" > 0)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'confirmed'::text, 'leftOut'::text, 'issued'::text, 'withdrawn'::text]))),
  CHECK ((waits_for_session > 0))
);
CREATE INDEX conclusions_council on conclusions USING btree (tenant_id, council_id, id DESC);
CREATE INDEX conclusions_item on conclusions USING btree (tenant_id, item_id);
CREATE INDEX conclusions_lead on conclusions USING btree (tenant_id, lead_body_id, id DESC) WHERE (lead_body_id IS NOT NULL);
CREATE INDEX conclusions_meeting on conclusions USING btree (tenant_id, meeting_id, "position");
CREATE INDEX conclusions_search on conclusions USING gin (search);
CREATE INDEX conclusions_waiting on conclusions USING btree (tenant_id, council_id, waits_for_session) WHERE (waits_for_session IS NOT NULL);

create table council_sessions (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  term_id uuid not null,
  number integer not null,
  kind text not null,
  name text not null,
  opens_on date not null,
  closes_on date,
  closed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, term_id, number),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, term_id) REFERENCES council_terms(tenant_id, id),
  CHECK (((closes_on IS NULL) OR (closes_on >= opens_on))),
  CHECK ((kind = ANY (ARRAY['regular'::text, 'thematic'::text, 'urgent'::text])))
);
CREATE INDEX council_sessions_council on council_sessions USING btree (tenant_id, council_id, opens_on DESC);

create table council_settings (
  tenant_id uuid not null,
  council_id uuid not null,
  key text not null,
  value jsonb not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, council_id, key),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id)
);

create table council_terms (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  label text not null,
  starts_on date not null,
  ends_on date not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  CHECK ((ends_on > starts_on))
);

create table counter_deltas (
  tenant_id uuid not null,
  id uuid not null,
  scope_id uuid not null,
  counter text not null,
  key text default ''::text not null,
  amount bigint not null,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX counter_deltas_scope on counter_deltas USING btree (tenant_id, scope_id, counter);

create table counter_totals (
  tenant_id uuid not null,
  scope_id uuid not null,
  counter text not null,
  key text default ''::text not null,
  amount bigint not null,
  PRIMARY KEY (tenant_id, scope_id, counter, key)
);

create table days_off (
  tenant_id uuid not null,
  day date not null,
  kind text not null,
  name text not null,
  trust text not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, day),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CHECK ((kind = ANY (ARRAY['off'::text, 'swapped-off'::text, 'swapped-work'::text, 'compensation'::text])))
);

create table deadline_rules (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid,
  code text not null,
  trigger_vi text not null,
  trigger_en text not null,
  amount integer,
  unit text not null,
  rolls_forward boolean default false not null,
  basis text not null,
  trust text not null,
  valid_from date not null,
  valid_to date,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  note text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL))),
  CHECK ((trust = ANY (ARRAY['verified'::text, 'unverified'::text, 'borrowed'::text]))),
  CHECK ((unit = ANY (ARRAY['calendar'::text, 'working'::text])))
);
CREATE INDEX deadline_rules_code on deadline_rules USING btree (tenant_id, code, valid_from);

create table duties (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  kind text not null,
  title text not null,
  link text not null,
  record_kind text not null,
  record_id uuid not null,
  field_code text,
  unit_code text,
  session_id uuid,
  creditor_body_id uuid not null,
  debtor_body_id uuid not null,
  part text default 'lead'::text not null,
  parent_duty_id uuid,
  state text not null,
  round integer default 1 not null,
  placed_on date not null,
  due_on date,
  first_due_on date,
  due_explanation jsonb,
  due_is_proposed boolean default false not null,
  due_override jsonb,
  paused_on date,
  pause_reason text,
  accepted_on date,
  answered_on date,
  ended_on date,
  outcome text,
  escalation_step integer default 0 not null,
  last_urged_on date,
  next_urge_on date,
  late_since date,
  search tsvector default ''::tsvector not null,
  version integer default 1 not null,
  placed_by uuid,
  search_version integer default 0 not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, creditor_body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, debtor_body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, parent_duty_id) REFERENCES duties(tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES council_sessions(tenant_id, id),
  FOREIGN KEY (unit_code) REFERENCES units(code),
  CHECK (((state = ANY (ARRAY['settled'::text, 'lifted'::text])) = (ended_on IS NOT NULL))),
  CHECK (((ended_on IS NULL) = (outcome IS NULL))),
  CHECK (((paused_on IS NULL) = (pause_reason IS NULL))),
  CHECK (((first_due_on IS NULL) OR (due_on IS NOT NULL))),
  CHECK (((escalation_step >= 0) AND (escalation_step <= 7))),
  CHECK ((part = ANY (ARRAY['lead'::text, 'co'::text]))),
  CHECK ((state = ANY (ARRAY['assigned'::text, 'working'::text, 'answered'::text, 'settled'::text, 'lifted'::text])))
);
CREATE INDEX duties_council on duties USING btree (tenant_id, council_id, id DESC) INCLUDE (state, kind, debtor_body_id, field_code, unit_code, session_id, escalation_step, due_on, due_is_proposed, paused_on, answered_on, late_since);
CREATE INDEX duties_council_answered on duties USING btree (tenant_id, council_id, answered_on, id) INCLUDE (state, kind, debtor_body_id, field_code, unit_code, session_id, escalation_step, due_on, due_is_proposed, paused_on, late_since) WHERE (answered_on IS NOT NULL);
CREATE INDEX duties_council_debtor on duties USING btree (tenant_id, council_id, debtor_body_id, id DESC) INCLUDE (state, kind, field_code, unit_code, session_id, escalation_step, due_on, due_is_proposed, paused_on, answered_on, late_since);
CREATE INDEX duties_council_debtor_due on duties USING btree (tenant_id, council_id, debtor_body_id, due_on, id) INCLUDE (state, kind, field_code, unit_code, session_id, escalation_step, due_is_proposed, paused_on, answered_on, late_since) WHERE ((state = ANY (ARRAY['assigned'::text, 'working'::text])) AND (paused_on IS NULL) AND (NOT due_is_proposed));
CREATE INDEX duties_council_due on duties USING btree (tenant_id, council_id, due_on, id) INCLUDE (state, kind, debtor_body_id, field_code, unit_code, session_id, escalation_step, due_is_proposed, paused_on, answered_on, late_since) WHERE ((state = ANY (ARRAY['assigned'::text, 'working'::text])) AND (paused_on IS NULL) AND (NOT due_is_proposed));
CREATE INDEX duties_council_field on duties USING btree (tenant_id, council_id, field_code, id DESC) INCLUDE (state, kind, debtor_body_id, unit_code, session_id, escalation_step, due_on, due_is_proposed, paused_on, answered_on, late_since);
CREATE INDEX duties_council_kind on duties USING btree (tenant_id, council_id, kind, id DESC) INCLUDE (state, debtor_body_id, field_code, unit_code, session_id, escalation_step, due_on, due_is_proposed, paused_on, answered_on, late_since);
CREATE INDEX duties_council_paused on duties USING btree (tenant_id, council_id, id DESC) WHERE ((state = ANY (ARRAY['assigned'::text, 'working'::text])) AND (paused_on IS NOT NULL));
CREATE INDEX duties_council_proposed on duties USING btree (tenant_id, council_id, id DESC) WHERE ((state = ANY (ARRAY['assigned'::text, 'working'::text])) AND due_is_proposed);
CREATE INDEX duties_council_session on duties USING btree (tenant_id, council_id, session_id, id DESC) INCLUDE (state, kind, debtor_body_id, field_code, unit_code, escalation_step, due_on, due_is_proposed, paused_on, answered_on, late_since) WHERE (session_id IS NOT NULL);
CREATE INDEX duties_council_state on duties USING btree (tenant_id, council_id, state, id DESC) INCLUDE (kind, debtor_body_id, field_code, unit_code, session_id, escalation_step, due_on, due_is_proposed, paused_on, answered_on, late_since);
CREATE INDEX duties_council_step on duties USING btree (tenant_id, council_id, escalation_step, id DESC) INCLUDE (state, kind, debtor_body_id, field_code, unit_code, session_id, due_on, due_is_proposed, paused_on, answered_on, late_since) WHERE (escalation_step > 0);
CREATE INDEX duties_council_undated on duties USING btree (tenant_id, council_id, id DESC) WHERE ((state = ANY (ARRAY['assigned'::text, 'working'::text])) AND (due_on IS NULL));
CREATE INDEX duties_council_unit on duties USING btree (tenant_id, council_id, unit_code, id DESC) INCLUDE (state, kind, debtor_body_id, field_code, session_id, escalation_step, due_on, due_is_proposed, paused_on, answered_on, late_since);
CREATE INDEX duties_creditor on duties USING btree (tenant_id, creditor_body_id, id DESC);
CREATE INDEX duties_debtor on duties USING btree (tenant_id, debtor_body_id, id DESC);
CREATE INDEX duties_debtor_due on duties USING btree (tenant_id, debtor_body_id, due_on, id) WHERE (state = ANY (ARRAY['assigned'::text, 'working'::text]));
CREATE INDEX duties_newly_late on duties USING btree (tenant_id, due_on) WHERE ((state = ANY (ARRAY['assigned'::text, 'working'::text])) AND (paused_on IS NULL) AND (NOT due_is_proposed) AND ((late_since IS NULL) OR (late_since <= due_on)));
CREATE INDEX duties_parent on duties USING btree (tenant_id, parent_duty_id);
CREATE INDEX duties_record on duties USING btree (tenant_id, record_kind, record_id);
CREATE INDEX duties_search on duties USING gin (search);
CREATE INDEX duties_search_version on duties USING btree (search_version, tenant_id, id);
CREATE INDEX duties_to_urge on duties USING btree (tenant_id, next_urge_on) WHERE (next_urge_on IS NOT NULL);

create table duty_acts (
  tenant_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  act text not null,
  round integer not null,
  happened_on date not null,
  recorded_at timestamp with time zone not null,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  is_on_behalf boolean default false not null,
  document_number text,
  document_on date,
  speaker text,
  note text default ''::text not null,
  data jsonb default '{}'::jsonb not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id)
);
CREATE INDEX duty_acts_clock on duty_acts USING btree (tenant_id, act, happened_on);
CREATE INDEX duty_acts_duty on duty_acts USING btree (tenant_id, duty_id, id);

create table duty_urge_days (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  duty_kind text not null,
  days_before integer[] not null,
  valid_from date not null,
  basis text not null,
  set_by uuid not null,
  set_seat_id uuid,
  set_at timestamp with time zone not null,
  applied_on date,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, council_id, duty_kind, valid_from),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((basis <> ''::text)),
  CHECK ((duty_kind <> ''::text))
);

create table duty_watchers (
  tenant_id uuid not null,
  duty_id uuid not null,
  body_id uuid not null,
  PRIMARY KEY (tenant_id, duty_id, body_id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id)
);
CREATE INDEX duty_watchers_body on duty_watchers USING btree (tenant_id, body_id, duty_id DESC);

create table event_chains (
  tenant_id uuid not null,
  sealed_count bigint not null,
  last_hash text not null,
  PRIMARY KEY (tenant_id)
);

create table events (
  tenant_id uuid not null,
  id uuid not null,
  happened_at timestamp with time zone not null,
  name text not null,
  subject_kind text not null,
  subject_id uuid not null,
  council_id uuid,
  person_id uuid,
  seat_id uuid,
  request_id text,
  data jsonb default '{}'::jsonb not null,
  seal_number bigint,
  seal_hash text,
  PRIMARY KEY (tenant_id, id),
  CHECK (((seal_number IS NULL) = (seal_hash IS NULL)))
);
CREATE INDEX events_council on events USING btree (tenant_id, council_id, id DESC);
CREATE UNIQUE INDEX events_sealed on events USING btree (tenant_id, seal_number) WHERE (seal_number IS NOT NULL);
CREATE INDEX events_subject on events USING btree (tenant_id, subject_kind, subject_id, id);
CREATE INDEX events_unsealed on events USING btree (tenant_id, id) WHERE (seal_number IS NULL);
CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE on events FOR EACH ROW EXECUTE FUNCTION keep_events();
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE on events FOR EACH STATEMENT EXECUTE FUNCTION keep_events();

create table executive_submission_acts (
  tenant_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  act text not null,
  to_state text not null,
  happened_on date not null,
  recorded_at timestamp with time zone not null,
  person_id uuid,
  body_id uuid,
  note text default ''::text not null,
  document_number text,
  document_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, submission_id) REFERENCES executive_submissions(tenant_id, id) ON DELETE RESTRICT
);
CREATE INDEX executive_submission_acts_submission on executive_submission_acts USING btree (tenant_id, submission_id, id);

create table executive_submissions (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  body_id uuid not null,
  drafting_body_id uuid,
  document_number text not null,
  document_on date not null,
  title text not null,
  asked text not null,
  field_code text,
  wanted_on date,
  search_key text not null,
  state text default 'submitted'::text not null,
  is_on_behalf boolean default false not null,
  submitted_by uuid,
  submitted_at timestamp with time zone not null,
  received_on date,
  received_by uuid,
  party_number text,
  party_on date,
  decision text,
  decision_text text default ''::text not null,
  decided_on date,
  decided_item_id uuid,
  decided_vote_id uuid,
  decided_by uuid,
  paper_id uuid,
  answer_number text,
  answered_on date,
  reported_session_id uuid,
  reported_on date,
  reported_by uuid,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, decided_item_id) REFERENCES agenda_items(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, decided_vote_id) REFERENCES written_votes(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, drafting_body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, paper_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, reported_session_id) REFERENCES council_sessions(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((party_number IS NULL) = (party_on IS NULL))),
  CHECK (((state <> ALL (ARRAY['decided'::text, 'answered'::text])) OR ((decision IS NOT NULL) AND (decided_on IS NOT NULL)))),
  CHECK (((state = 'answered'::text) = (answered_on IS NOT NULL))),
  CHECK (((answered_on IS NULL) = (answer_number IS NULL))),
  CHECK (((reported_session_id IS NULL) = (reported_on IS NULL))),
  CHECK (((state = ANY (ARRAY['submitted'::text, 'returned'::text, 'withdrawn'::text])) OR (received_on IS NOT NULL))),
  CHECK ((decision = ANY (ARRAY['agreed'::text, 'agreedWithChanges'::text, 'notAgreed'::text]))),
  CHECK ((document_number <> ''::text)),
  CHECK ((state = ANY (ARRAY['submitted'::text, 'returned'::text, 'received'::text, 'appraising'::text, 'appraised'::text, 'deciding'::text, 'decided'::text, 'answered'::text, 'withdrawn'::text]))),
  CHECK ((title <> ''::text))
);
CREATE INDEX executive_submissions_body on executive_submissions USING btree (tenant_id, body_id);
CREATE INDEX executive_submissions_council on executive_submissions USING btree (tenant_id, council_id, id DESC);
CREATE INDEX executive_submissions_drafting on executive_submissions USING btree (tenant_id, drafting_body_id) WHERE (drafting_body_id IS NOT NULL);

create table files (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  is_photo boolean default false not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  subject_kind text,
  subject_id uuid,
  removed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  CHECK ((size_bytes > 0))
);
CREATE INDEX files_subject on files USING btree (tenant_id, subject_kind, subject_id);

create table handouts (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  paper_id uuid not null,
  invitee_id uuid not null,
  copy_number integer not null,
  handed_at timestamp with time zone not null,
  handed_by uuid not null,
  collected_at timestamp with time zone,
  collected_by uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, paper_id, copy_number),
  UNIQUE (tenant_id, paper_id, invitee_id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, invitee_id) REFERENCES invitees(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, paper_id) REFERENCES agenda_papers(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK (((collected_at IS NULL) = (collected_by IS NULL))),
  CHECK ((copy_number > 0))
);
CREATE INDEX handouts_meeting on handouts USING btree (tenant_id, meeting_id);

create table handovers (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  from_seat_id uuid,
  to_seat_id uuid not null,
  reason text not null,
  listed jsonb not null,
  prepared_by uuid not null,
  prepared_at timestamp with time zone not null,
  given_by uuid,
  given_at timestamp with time zone,
  taken_by uuid,
  taken_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, from_seat_id) REFERENCES seats(tenant_id, id),
  FOREIGN KEY (tenant_id, to_seat_id) REFERENCES seats(tenant_id, id),
  CHECK ((kind = ANY (ARRAY['seat'::text, 'term'::text])))
);

create table house_keys (
  name text not null,
  value bytea not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (name)
);

create table invitees (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  role text not null,
  has_vote boolean default false not null,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  name text not null,
  email text default ''::text not null,
  item_id uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  excuse text default ''::text not null,
  excuse_accepted_by uuid,
  excuse_accepted_at timestamp with time zone,
  substitute_name text default ''::text not null,
  substitute_person_id uuid,
  position integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  told_sequence integer,
  told_at timestamp with time zone,
  told_way text,
  told_mail_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, meeting_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, substitute_person_id) REFERENCES people(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((answer = ANY (ARRAY['coming'::text, 'absent'::text, 'substitute'::text]))),
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK (((excuse_accepted_by IS NULL) = (excuse_accepted_at IS NULL))),
  CHECK (((NOT has_vote) OR (role = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text])))),
  CHECK (((item_id IS NULL) OR (role = 'guest'::text))),
  CHECK ((name <> ''::text)),
  CHECK ((role = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text, 'invited'::text, 'guest'::text]))),
  CHECK ((told_way = ANY (ARRAY['mail'::text, 'bell'::text, 'none'::text, 'other'::text])))
);
CREATE INDEX invitees_meeting on invitees USING btree (tenant_id, meeting_id, "position", id);
CREATE INDEX invitees_of_body on invitees USING btree (tenant_id, body_id) WHERE (body_id IS NOT NULL);
CREATE INDEX invitees_of_person on invitees USING btree (tenant_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX invitees_person on invitees USING btree (tenant_id, meeting_id, person_id) WHERE ((person_id IS NOT NULL) AND (item_id IS NULL));

create table item_proposals (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  body_id uuid not null,
  month date not null,
  kind text not null,
  title text not null,
  reason text not null,
  state text default 'proposed'::text not null,
  proposed_by uuid,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_reason text default ''::text not null,
  meeting_id uuid,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
  CHECK (((state <> 'declined'::text) OR (decided_reason <> ''::text))),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'chosen'::text, 'declined'::text, 'withdrawn'::text]))),
  CHECK ((title <> ''::text))
);
CREATE INDEX item_proposals_body on item_proposals USING btree (tenant_id, body_id, proposed_at DESC);
CREATE INDEX item_proposals_council on item_proposals USING btree (tenant_id, council_id, state, month);

create table local_questions (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  words text not null,
  answers text[] not null,
  valid_from date not null,
  valid_to date,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  CHECK (((cardinality(answers) >= 1) AND (cardinality(answers) <= 12))),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
CREATE INDEX local_questions_council on local_questions USING btree (tenant_id, council_id, valid_from);

create table majority_rules (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  code text not null,
  purpose text not null,
  name_vi text not null,
  name_en text not null,
  numerator integer not null,
  denominator integer not null,
  is_strict boolean not null,
  base text not null,
  chair_decides_tie boolean default false not null,
  meeting_kinds text[] not null,
  item_kinds text[] default '{}'::text[] not null,
  position integer default 0 not null,
  basis text not null,
  trust text not null,
  valid_from date not null,
  valid_to date,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  note text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((base = ANY (ARRAY['members'::text, 'present'::text]))),
  CHECK ((basis <> ''::text)),
  CHECK ((numerator <= denominator)),
  CHECK (((purpose = 'vote'::text) OR ((base = 'members'::text) AND (NOT chair_decides_tie)))),
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  CHECK ((denominator > 0)),
  CHECK ((name_en <> ''::text)),
  CHECK ((name_vi <> ''::text)),
  CHECK ((numerator > 0)),
  CHECK ((purpose = ANY (ARRAY['quorum'::text, 'vote'::text]))),
  CHECK ((trust = ANY (ARRAY['verified'::text, 'unverified'::text, 'borrowed'::text])))
);
CREATE INDEX majority_rules_council on majority_rules USING btree (tenant_id, council_id, code, valid_from);

create table meeting_minutes (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  meeting_id uuid not null,
  paper_id uuid not null,
  state text default 'draft'::text not null,
  circulated_at timestamp with time zone,
  remarks_until date,
  approved_by uuid,
  approved_seat_id uuid,
  approved_at timestamp with time zone,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, meeting_id),
  FOREIGN KEY (tenant_id, approved_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, paper_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'draft'::text) OR (circulated_at IS NOT NULL))),
  CHECK (((state = 'approved'::text) = (approved_at IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'circulated'::text, 'approved'::text])))
);

create table meeting_readers (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  body_id uuid,
  person_id uuid,
  item_id uuid,
  seat_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, meeting_id, body_id, person_id, item_id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((body_id IS NULL) <> (person_id IS NULL)))
);
CREATE INDEX meeting_readers_body on meeting_readers USING btree (tenant_id, body_id) WHERE (body_id IS NOT NULL);
CREATE INDEX meeting_readers_meeting on meeting_readers USING btree (tenant_id, meeting_id);
CREATE INDEX meeting_readers_person on meeting_readers USING btree (tenant_id, person_id) WHERE (person_id IS NOT NULL);

create table meetings (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  body_id uuid not null,
  kind text not null,
  term_id uuid not null,
  number integer,
  session_id uuid,
  contact_id uuid,
  title text not null,
  search_key text default ''::text not null,
  place text default ''::text not null,
  online_link text default ''::text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  state text default 'preparing'::text not null,
  chair_seat_id uuid,
  secretary_seat_id uuid,
  is_restricted boolean default false not null,
  cloned_from_id uuid,
  called_at timestamp with time zone,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  outcome text,
  cancelled_at timestamp with time zone,
  cancelled_reason text,
  sequence integer default 0 not null,
  version integer default 1 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  moved_from timestamp with time zone,
  moved_reason text default ''::text not null,
  reinstated_at timestamp with time zone,
  reinstated_sequence integer,
  reinstated_from text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, chair_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, cloned_from_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, contact_id) REFERENCES voter_contacts(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, secretary_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, session_id) REFERENCES council_sessions(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, term_id) REFERENCES council_terms(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((ends_at > starts_at)),
  CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  CHECK (((state = 'cancelled'::text) = (cancelled_reason IS NOT NULL))),
  CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CHECK (((state = 'closed'::text) = (outcome IS NOT NULL))),
  CHECK (((reinstated_at IS NULL) = (reinstated_sequence IS NULL))),
  CHECK ((kind = ANY (ARRAY['standingSession'::text, 'councilSession'::text, 'jointConference'::text, 'explanationSession'::text, 'workingVisit'::text, 'voterContact'::text, 'receptionDay'::text, 'committeeMeeting'::text]))),
  CHECK ((number > 0)),
  CHECK ((outcome = ANY (ARRAY['held'::text, 'noQuorum'::text]))),
  CHECK ((state = ANY (ARRAY['preparing'::text, 'called'::text, 'open'::text, 'closed'::text, 'cancelled'::text]))),
  CHECK ((title <> ''::text))
);
CREATE INDEX meetings_council_start on meetings USING btree (tenant_id, council_id, starts_at DESC, id DESC);
CREATE UNIQUE INDEX meetings_number on meetings USING btree (tenant_id, body_id, term_id, kind, number) WHERE (number IS NOT NULL);

create table migrations (
  name text not null,
  ran_at timestamp with time zone default now() not null,
  PRIMARY KEY (name)
);

create table minutes_remarks (
  tenant_id uuid not null,
  id uuid not null,
  minutes_id uuid not null,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  words text not null,
  state text default 'open'::text not null,
  reply text default ''::text not null,
  recorded_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, minutes_id) REFERENCES meeting_minutes(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'declined'::text]))),
  CHECK ((words <> ''::text))
);
CREATE INDEX minutes_remarks_minutes on minutes_remarks USING btree (tenant_id, minutes_id);

create table notice_choices (
  tenant_id uuid not null,
  person_id uuid not null,
  mail text,
  quiet_from text,
  quiet_to text,
  muted text[] default '{}'::text[] not null,
  last_mail_at timestamp with time zone,
  PRIMARY KEY (tenant_id, person_id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id),
  CHECK ((mail = ANY (ARRAY['soon'::text, 'daily'::text, 'never'::text]))),
  CHECK ((quiet_from ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  CHECK ((quiet_to ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);

create table notice_overrides (
  tenant_id uuid not null,
  meeting_id uuid not null,
  rule_code text not null,
  due_on date not null,
  opens_on date not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, meeting_id, opens_on),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((reason <> ''::text))
);

create table notices (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  event_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  council_id uuid,
  seat_id uuid,
  subject_ids uuid[] default '{}'::uuid[] not null,
  document text default ''::text not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  mailed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, person_id, event_id, kind),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id),
  FOREIGN KEY (tenant_id, seat_id) REFERENCES seats(tenant_id, id)
);
CREATE INDEX notices_age on notices USING btree (tenant_id, created_at);
CREATE INDEX notices_person on notices USING btree (tenant_id, person_id, id DESC);
CREATE INDEX notices_to_mail on notices USING btree (tenant_id, person_id, id) WHERE (mailed_at IS NULL);
CREATE INDEX notices_unread on notices USING btree (tenant_id, person_id) WHERE (read_at IS NULL);

create table number_books (
  tenant_id uuid not null,
  council_id uuid not null,
  kind text not null,
  year integer not null,
  last_number integer not null,
  PRIMARY KEY (tenant_id, council_id, kind, year)
);

create table number_templates (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  template text not null,
  uses_own_book boolean default false not null,
  valid_from date not null,
  valid_to date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id)
);

create table outbox_mails (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid,
  person_id uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  state text not null,
  tries integer default 0 not null,
  next_try_at timestamp with time zone not null,
  server_words text default ''::text not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  calendar_method text,
  calendar text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id),
  CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text]))),
  CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'refused'::text, 'given_up'::text, 'dropped'::text])))
);
CREATE INDEX outbox_mails_age on outbox_mails USING btree (tenant_id, created_at);
CREATE INDEX outbox_mails_due on outbox_mails USING btree (next_try_at) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_mails_sent on outbox_mails USING btree (tenant_id, sent_at) WHERE (sent_at IS NOT NULL);
CREATE INDEX outbox_mails_state on outbox_mails USING btree (tenant_id, state, id DESC);
CREATE INDEX outbox_mails_voters_unsent on outbox_mails USING btree (tenant_id, council_id, id) WHERE ((person_id IS NULL) AND (state <> 'sent'::text));

create table paper_numbers (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  year integer not null,
  number integer not null,
  symbol text not null,
  subject_kind text not null,
  subject_id uuid not null,
  taken_by uuid,
  taken_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, council_id, kind, year, number)
);

create table paper_steps (
  tenant_id uuid not null,
  id uuid not null,
  paper_id uuid not null,
  step text not null,
  text_version integer not null,
  person_id uuid,
  seat_id uuid,
  recorded_at timestamp with time zone not null,
  note text default ''::text not null,
  signature jsonb,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, paper_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((step = ANY (ARRAY['draft'::text, 'revise'::text, 'submit'::text, 'check'::text, 'return'::text, 'sign'::text, 'unsign'::text, 'number'::text, 'issue'::text, 'replace'::text, 'withdraw'::text])))
);
CREATE INDEX paper_steps_paper on paper_steps USING btree (tenant_id, paper_id, id);

create table paper_templates (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  content bytea,
  file_name text default ''::text not null,
  valid_from date not null,
  note text default ''::text not null,
  set_by uuid,
  set_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, council_id, kind, valid_from),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT
);

create table paper_versions (
  tenant_id uuid not null,
  paper_id uuid not null,
  number integer not null,
  subject text not null,
  basis jsonb default '[]'::jsonb not null,
  addressees jsonb default '[]'::jsonb not null,
  blocks jsonb not null,
  recipients jsonb default '[]'::jsonb not null,
  secretary text default ''::text not null,
  note text default ''::text not null,
  written_by uuid,
  written_seat_id uuid,
  written_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, paper_id, number),
  FOREIGN KEY (tenant_id, paper_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((number > 0))
);

create table papers (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  issuing_body_id uuid not null,
  kind text not null,
  state text default 'draft'::text not null,
  subject text not null,
  record_kind text not null,
  record_id uuid not null,
  meeting_id uuid,
  signer_seat_id uuid,
  is_restricted boolean default false not null,
  is_public boolean default false not null,
  text_version integer default 1 not null,
  submitted_at timestamp with time zone,
  signature jsonb,
  signed_at timestamp with time zone,
  symbol text,
  dated_on date,
  issued_at timestamp with time zone,
  replaces_id uuid,
  version integer default 1 not null,
  drafted_by uuid,
  drafted_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, issuing_body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, replaces_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, signer_seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((symbol IS NULL) = (dated_on IS NULL))),
  CHECK (((signature IS NULL) = (signed_at IS NULL))),
  CHECK (((state <> ALL (ARRAY['draft'::text, 'checked'::text])) OR ((symbol IS NULL) AND (signature IS NULL)))),
  CHECK (((state <> ALL (ARRAY['signed'::text, 'numbered'::text, 'issued'::text, 'replaced'::text])) OR (signature IS NOT NULL))),
  CHECK (((state <> ALL (ARRAY['numbered'::text, 'issued'::text, 'replaced'::text])) OR (symbol IS NOT NULL))),
  CHECK (((state <> ALL (ARRAY['issued'::text, 'replaced'::text])) OR (issued_at IS NOT NULL))),
  CHECK (((submitted_at IS NULL) OR (state = 'draft'::text))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'signed'::text, 'numbered'::text, 'issued'::text, 'replaced'::text, 'withdrawn'::text]))),
  CHECK ((subject <> ''::text))
);
CREATE INDEX papers_council on papers USING btree (tenant_id, council_id, id DESC);
CREATE INDEX papers_meeting on papers USING btree (tenant_id, meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX papers_record on papers USING btree (tenant_id, record_kind, record_id, id);
CREATE UNIQUE INDEX papers_replaces on papers USING btree (tenant_id, replaces_id) WHERE ((replaces_id IS NOT NULL) AND (state <> 'withdrawn'::text));
CREATE INDEX papers_waiting on papers USING btree (tenant_id, council_id, state, id DESC) WHERE (state = ANY (ARRAY['draft'::text, 'checked'::text, 'signed'::text, 'numbered'::text]));

create table people (
  tenant_id uuid not null,
  id uuid not null,
  full_name text not null,
  search_key text not null,
  title text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);

create table petition_acts (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  act text not null,
  happened_on date not null,
  recorded_at timestamp with time zone not null,
  person_id uuid,
  seat_id uuid,
  body_id uuid,
  is_on_behalf boolean default false not null,
  document_number text,
  document_on date,
  note text default ''::text not null,
  data jsonb default '{}'::jsonb not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id)
);
CREATE INDEX petition_acts_petition on petition_acts USING btree (tenant_id, petition_id, id);

create table petition_answers (
  tenant_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  petition_id uuid not null,
  duty_id uuid not null,
  round integer not null,
  supplements_id uuid,
  reply_class text not null,
  annex_line text default ''::text not null,
  answer_text text not null,
  roadmap text default ''::text not null,
  completes_on date,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, document_id, petition_id, duty_id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES answer_documents(tenant_id, id),
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (tenant_id, supplements_id) REFERENCES petition_answers(tenant_id, id)
);
CREATE INDEX petition_answers_petition on petition_answers USING btree (tenant_id, petition_id, id);

create table petition_audience (
  tenant_id uuid not null,
  viewer_id uuid not null,
  petition_id uuid not null,
  reason text not null,
  since_on date not null,
  is_own_council boolean default false not null,
  PRIMARY KEY (tenant_id, viewer_id, petition_id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (tenant_id, viewer_id) REFERENCES bodies(tenant_id, id)
);
CREATE INDEX petition_audience_others on petition_audience USING btree (tenant_id, viewer_id, petition_id DESC) WHERE (NOT is_own_council);
CREATE INDEX petition_audience_petition on petition_audience USING btree (tenant_id, petition_id);

create table petition_batch_items (
  tenant_id uuid not null,
  batch_id uuid not null,
  petition_id uuid not null,
  ordinal integer not null,
  PRIMARY KEY (tenant_id, batch_id, petition_id),
  FOREIGN KEY (tenant_id, batch_id) REFERENCES petition_batches(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id)
);
CREATE INDEX petition_batch_items_petition on petition_batch_items USING btree (tenant_id, petition_id);

create table petition_batch_steps (
  tenant_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  step text not null,
  decision text not null,
  person_id uuid,
  seat_id uuid,
  recorded_at timestamp with time zone not null,
  note text default ''::text not null,
  on_behalf_seat_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, batch_id) REFERENCES petition_batches(tenant_id, id),
  FOREIGN KEY (tenant_id, on_behalf_seat_id) REFERENCES seats(tenant_id, id),
  CHECK ((decision = ANY (ARRAY['passed'::text, 'returned'::text])))
);

create table petition_batches (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  to_body_id uuid not null,
  direction text not null,
  step text not null,
  title text not null,
  letter_number text,
  letter_on date,
  signer text,
  reply_rule text not null,
  due_on date,
  note text default ''::text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  issued_at timestamp with time zone,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, to_body_id) REFERENCES bodies(tenant_id, id),
  CHECK (((step = 'issued'::text) = (issued_at IS NOT NULL))),
  CHECK (((step <> 'issued'::text) OR ((letter_number IS NOT NULL) AND (letter_on IS NOT NULL)))),
  CHECK ((direction = ANY (ARRAY['executive'::text, 'up'::text, 'down'::text, 'sideways'::text, 'assembly'::text]))),
  CHECK ((step = ANY (ARRAY['draft'::text, 'committee'::text, 'office'::text, 'signer'::text, 'registry'::text, 'issued'::text, 'dropped'::text])))
);
CREATE INDEX petition_batches_council on petition_batches USING btree (tenant_id, council_id, id DESC);

create table petition_doubles (
  tenant_id uuid not null,
  petition_id uuid not null,
  other_id uuid not null,
  score real not null,
  import_id uuid,
  PRIMARY KEY (tenant_id, petition_id, other_id),
  FOREIGN KEY (tenant_id, other_id) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  CHECK ((petition_id <> other_id))
);
CREATE INDEX petition_doubles_other on petition_doubles USING btree (tenant_id, other_id);

create table petition_duties (
  tenant_id uuid not null,
  petition_id uuid not null,
  duty_id uuid not null,
  role text not null,
  is_current boolean default true not null,
  PRIMARY KEY (tenant_id, petition_id, duty_id),
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id)
);
CREATE INDEX petition_duties_duty on petition_duties USING btree (tenant_id, duty_id);

create table petition_evaluations (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  answer_id uuid,
  body_id uuid not null,
  answers_question boolean,
  names_who boolean,
  names_when boolean,
  cites_law boolean,
  is_on_time boolean,
  decision text not null,
  note text default ''::text not null,
  person_id uuid,
  seat_id uuid,
  happened_on date not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, answer_id) REFERENCES petition_answers(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  CHECK ((decision = ANY (ARRAY['end'::text, 'follow'::text, 'ask_again'::text])))
);
CREATE INDEX petition_evaluations_petition on petition_evaluations USING btree (tenant_id, petition_id, id);

create table petition_fields (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid,
  code text not null,
  parent_code text,
  label_vi text not null,
  label_en text not null,
  report_group text not null,
  sort_order integer default 0 not null,
  valid_from date not null,
  valid_to date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);
CREATE UNIQUE INDEX petition_fields_code on petition_fields USING btree (tenant_id, COALESCE(council_id, '00000000-0000-0000-0000-000000000000'::uuid), code, valid_from);

create table petition_groups (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, lead_id) REFERENCES petitions(tenant_id, id)
);

create table petition_import_left_out (
  tenant_id uuid not null,
  import_id uuid not null,
  ordinal integer not null,
  sheet text not null,
  row_number integer not null,
  reason text not null,
  words text not null,
  PRIMARY KEY (tenant_id, import_id, ordinal),
  FOREIGN KEY (tenant_id, import_id) REFERENCES petition_imports(tenant_id, id)
);

create table petition_import_mappings (
  tenant_id uuid not null,
  council_id uuid not null,
  signature text not null,
  meanings jsonb not null,
  person_id uuid,
  used_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, council_id, signature),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id)
);

create table petition_import_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  ordinal integer not null,
  sheet text not null,
  row_number integer not null,
  cells jsonb not null,
  reading jsonb not null,
  decision jsonb default '{}'::jsonb not null,
  is_rejected boolean default false not null,
  is_skipped boolean default false not null,
  is_same boolean default false not null,
  is_related boolean default false not null,
  has_problem boolean default false not null,
  has_question boolean default false not null,
  has_several boolean default false not null,
  petition_ids uuid[] default '{}'::uuid[] not null,
  PRIMARY KEY (tenant_id, import_id, ordinal),
  FOREIGN KEY (tenant_id, import_id) REFERENCES petition_imports(tenant_id, id)
);

create table petition_imports (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  source text not null,
  file_id uuid,
  file_name text not null,
  state text not null,
  sheets jsonb default '[]'::jsonb not null,
  mapping jsonb default '{}'::jsonb not null,
  counts jsonb default '{}'::jsonb not null,
  rows_read integer default 0 not null,
  rows_written integer default 0 not null,
  publishes_itself boolean default false not null,
  failure_code text,
  failure_facts jsonb default '{}'::jsonb not null,
  person_id uuid not null,
  seat_id uuid,
  created_at timestamp with time zone not null,
  run_id uuid,
  seen_at timestamp with time zone not null,
  published_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  request_key text,
  version integer default 1 not null,
  notes jsonb default '[]'::jsonb not null,
  attempts integer default 0 not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, person_id, request_key),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id),
  CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL))),
  CHECK (((state = 'undone'::text) = (undone_at IS NOT NULL))),
  CHECK (
CASE state
    WHEN 'failed'::text THEN (failure_code IS NOT NULL)
    WHEN 'ready'::text THEN true
    ELSE (failure_code IS NULL)
END),
  CHECK ((source = ANY (ARRAY['page'::text, 'api'::text, 'operator'::text]))),
  CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'publishing'::text, 'published'::text, 'undone'::text, 'failed'::text, 'discarded'::text])))
);
CREATE INDEX petition_imports_council on petition_imports USING btree (tenant_id, council_id, id DESC);
CREATE INDEX petition_imports_in_hand on petition_imports USING btree (tenant_id, seen_at) WHERE (state = ANY (ARRAY['reading'::text, 'publishing'::text]));

create table petition_links (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  other_id uuid not null,
  kind text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, petition_id, other_id, kind),
  FOREIGN KEY (tenant_id, other_id) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  CHECK ((petition_id <> other_id)),
  CHECK ((kind = 'raised_again'::text))
);
CREATE INDEX petition_links_other on petition_links USING btree (tenant_id, other_id);

create table petition_places (
  tenant_id uuid not null,
  petition_id uuid not null,
  ordinal integer not null,
  unit_code text not null,
  unit_name_then text not null,
  detail text default ''::text not null,
  PRIMARY KEY (tenant_id, petition_id, ordinal),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (unit_code) REFERENCES units(code)
);
CREATE INDEX petition_places_further on petition_places USING btree (tenant_id, unit_code, petition_id DESC) WHERE (ordinal > 0);

create table petition_tellings (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  told_on date not null,
  way text not null,
  contact_id uuid,
  body_id uuid not null,
  teller text default ''::text not null,
  note text default ''::text not null,
  person_id uuid,
  seat_id uuid,
  recorded_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, contact_id) REFERENCES voter_contacts(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  CHECK (((way = 'contact'::text) = (contact_id IS NOT NULL))),
  CHECK ((way = ANY (ARRAY['contact'::text, 'letter'::text, 'loudspeaker'::text, 'phone'::text, 'posted'::text])))
);
CREATE INDEX petition_tellings_contact on petition_tellings USING btree (tenant_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX petition_tellings_petition on petition_tellings USING btree (tenant_id, petition_id, told_on) WHERE (taken_back_at IS NULL);

create table petition_verifications (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  duty_id uuid,
  body_id uuid not null,
  person_id uuid,
  seat_id uuid,
  is_on_behalf boolean default false not null,
  verified_on date not null,
  recorded_at timestamp with time zone not null,
  finding text not null,
  place text default ''::text not null,
  note text default ''::text not null,
  by_voter boolean default false not null,
  request_key text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  CHECK ((finding = ANY (ARRAY['matches'::text, 'partly'::text, 'no'::text, 'seen'::text])))
);
CREATE INDEX petition_verifications_petition on petition_verifications USING btree (tenant_id, petition_id, id);
CREATE UNIQUE INDEX petition_verifications_request on petition_verifications USING btree (tenant_id, person_id, request_key, petition_id) WHERE (request_key IS NOT NULL);

create table petition_views (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, person_id, name),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
);

create table petitioners (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  full_name text not null,
  address text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  note text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id)
);
CREATE INDEX petitioners_petition on petitioners USING btree (tenant_id, petition_id);

create table petitions (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  kind text not null,
  source text not null,
  state text not null,
  reply_class text,
  evaluation text,
  public_label text not null,
  title text not null,
  original_text text not null,
  working_text text not null,
  public_text text,
  search tsvector not null,
  unit_code text not null,
  original_unit_code text not null,
  original_unit_name text not null,
  place_text text default ''::text not null,
  field_code text,
  competent_tier text,
  responsible_body_id uuid,
  session_id uuid,
  contact_id uuid,
  timing text,
  received_on date not null,
  answered_on date,
  due_on date,
  due_is_proposed boolean default false not null,
  ended_on date,
  end_reason text,
  times_raised integer default 1 not null,
  sessions_open integer default 1 not null,
  escalation_step integer default 0 not null,
  has_discrepancy boolean default false not null,
  is_followed boolean default false not null,
  version integer default 1 not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  last_act_at timestamp with time zone not null,
  request_key text,
  search_version integer default 0 not null,
  merged_into uuid,
  merged_voices integer default 0 not null,
  together_id uuid,
  raised_elsewhere integer default 0 not null,
  sessions_before integer default 0 not null,
  check_finding text,
  voter_reported boolean default false not null,
  is_double boolean default false not null,
  is_public boolean default false not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  UNIQUE (tenant_id, recorded_by, request_key),
  FOREIGN KEY (original_unit_code) REFERENCES units(code),
  FOREIGN KEY (tenant_id, contact_id) REFERENCES voter_contacts(tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, merged_into) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (tenant_id, responsible_body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES council_sessions(tenant_id, id),
  FOREIGN KEY (tenant_id, together_id) REFERENCES petition_groups(tenant_id, id),
  FOREIGN KEY (unit_code) REFERENCES units(code),
  CHECK (((state = 'ended'::text) = (ended_on IS NOT NULL))),
  CHECK (((ended_on IS NULL) = (end_reason IS NULL))),
  CHECK (((state = ANY (ARRAY['recorded'::text, 'answered_on_spot'::text])) OR (field_code IS NOT NULL) OR (end_reason IS NOT NULL))),
  CHECK (((state <> 'answered'::text) OR ((reply_class IS NOT NULL) AND (answered_on IS NOT NULL)))),
  CHECK (((evaluation IS DISTINCT FROM 'end'::text) OR (state = 'ended'::text))),
  CHECK ((merged_into IS DISTINCT FROM id)),
  CHECK (((merged_into IS NULL) OR (together_id IS NULL))),
  CHECK ((check_finding = ANY (ARRAY['matches'::text, 'partly'::text, 'no'::text]))),
  CHECK ((competent_tier = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'commune'::text, 'council'::text]))),
  CHECK ((end_reason = ANY (ARRAY['resolved'::text, 'explained'::text, 'answered_on_spot'::text, 'noted'::text, 'not_possible'::text, 'duplicate'::text, 'withdrawn'::text, 'other'::text]))),
  CHECK ((evaluation = ANY (ARRAY['end'::text, 'follow'::text, 'ask_again'::text]))),
  CHECK ((kind = ANY (ARRAY['opinion'::text, 'petition'::text]))),
  CHECK ((state = ANY (ARRAY['recorded'::text, 'answered_on_spot'::text, 'classified'::text, 'proposed'::text, 'forwarded'::text, 'accepted'::text, 'declined'::text, 'in_progress'::text, 'answered'::text, 'following'::text, 'ended'::text]))),
  CHECK ((timing = ANY (ARRAY['before'::text, 'after'::text, 'other'::text])))
);
CREATE INDEX petitions_contact on petitions USING btree (tenant_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX petitions_council on petitions USING btree (tenant_id, council_id, id DESC);
CREATE INDEX petitions_council_again on petitions USING btree (tenant_id, council_id, id DESC) INCLUDE (state, responsible_body_id, field_code, unit_code, session_id, kind, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices) WHERE (times_raised > 1);
CREATE INDEX petitions_council_answered on petitions USING btree (tenant_id, council_id, id DESC) WHERE (reply_class IS NOT NULL);
CREATE INDEX petitions_council_body on petitions USING btree (tenant_id, council_id, responsible_body_id, id DESC) INCLUDE (state, field_code, unit_code, session_id, kind, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices);
CREATE INDEX petitions_council_checked on petitions USING btree (tenant_id, council_id, id DESC) WHERE (check_finding IS NOT NULL);
CREATE INDEX petitions_council_discrepancy on petitions USING btree (tenant_id, council_id, id DESC) INCLUDE (state, responsible_body_id, field_code, unit_code, session_id, kind, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices) WHERE has_discrepancy;
CREATE INDEX petitions_council_double on petitions USING btree (tenant_id, council_id, id DESC) WHERE is_double;
CREATE INDEX petitions_council_due on petitions USING btree (tenant_id, council_id, due_on, id) INCLUDE (state, responsible_body_id, field_code, unit_code, session_id, kind, competent_tier, due_is_proposed, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices) WHERE ((due_on IS NOT NULL) AND (ended_on IS NULL));
CREATE INDEX petitions_council_field on petitions USING btree (tenant_id, council_id, field_code, id DESC) INCLUDE (state, responsible_body_id, unit_code, session_id, kind, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices);
CREATE INDEX petitions_council_kind on petitions USING btree (tenant_id, council_id, kind, id DESC) INCLUDE (state, responsible_body_id, field_code, unit_code, session_id, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices);
CREATE INDEX petitions_council_late on petitions USING btree (tenant_id, council_id, due_on, id) INCLUDE (state, responsible_body_id, field_code, unit_code, session_id, kind, competent_tier, due_is_proposed, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices) WHERE ((state = ANY (ARRAY['forwarded'::text, 'accepted'::text, 'in_progress'::text, 'following'::text])) AND (NOT due_is_proposed));
CREATE INDEX petitions_council_merged on petitions USING btree (tenant_id, council_id, id DESC) WHERE (merged_into IS NOT NULL);
CREATE INDEX petitions_council_replied on petitions USING btree (tenant_id, council_id, answered_on DESC) WHERE (answered_on IS NOT NULL);
CREATE INDEX petitions_council_reported on petitions USING btree (tenant_id, council_id, id DESC) WHERE voter_reported;
CREATE INDEX petitions_council_session on petitions USING btree (tenant_id, council_id, session_id, id DESC) INCLUDE (state, responsible_body_id, field_code, unit_code, kind, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices);
CREATE INDEX petitions_council_state on petitions USING btree (tenant_id, council_id, state, id DESC) INCLUDE (responsible_body_id, field_code, unit_code, session_id, kind, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices);
CREATE INDEX petitions_council_tier on petitions USING btree (tenant_id, council_id, competent_tier, id DESC) INCLUDE (state, responsible_body_id, field_code, unit_code, session_id, kind, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices) WHERE (competent_tier IS NOT NULL);
CREATE INDEX petitions_council_unit on petitions USING btree (tenant_id, council_id, unit_code, id DESC) INCLUDE (state, responsible_body_id, field_code, session_id, kind, competent_tier, due_is_proposed, due_on, ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices);
CREATE INDEX petitions_judged on petitions USING btree (tenant_id, council_id, id DESC) INCLUDE (check_finding, voter_reported, responsible_body_id, merged_into, received_on, session_id, field_code, unit_code, state, kind, together_id, times_raised, raised_elsewhere, merged_voices, is_public) WHERE ((check_finding IS NOT NULL) OR voter_reported);
CREATE INDEX petitions_merged on petitions USING btree (tenant_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX petitions_public_field on petitions USING btree (tenant_id, council_id, field_code, id DESC) INCLUDE (unit_code, session_id, public_label, answered_on, check_finding, received_on, reply_class, state, due_is_proposed, due_on, end_reason, merged_into) WHERE is_public;
CREATE INDEX petitions_public_label on petitions USING btree (tenant_id, council_id, public_label, id DESC) INCLUDE (unit_code, field_code, session_id, answered_on, check_finding, received_on, reply_class, state, due_is_proposed, due_on, end_reason, merged_into) WHERE is_public;
CREATE INDEX petitions_public_newest on petitions USING btree (tenant_id, council_id, id DESC) INCLUDE (unit_code, field_code, session_id, public_label, answered_on, check_finding, received_on, reply_class, state, due_is_proposed, due_on, end_reason, merged_into) WHERE is_public;
CREATE INDEX petitions_public_received on petitions USING btree (tenant_id, council_id, received_on) INCLUDE (unit_code, field_code, session_id, public_label, answered_on, check_finding, reply_class, state, due_is_proposed, due_on, end_reason, merged_into, id) WHERE is_public;
CREATE INDEX petitions_public_replied on petitions USING btree (tenant_id, council_id, answered_on DESC, id DESC) INCLUDE (unit_code, field_code, session_id, public_label, check_finding, received_on, reply_class, state, due_is_proposed, due_on, end_reason, merged_into) WHERE (is_public AND (answered_on IS NOT NULL));
CREATE INDEX petitions_public_session on petitions USING btree (tenant_id, council_id, session_id, id DESC) INCLUDE (unit_code, field_code, public_label, answered_on, check_finding, received_on, reply_class, state, due_is_proposed, due_on, end_reason, merged_into) WHERE is_public;
CREATE INDEX petitions_public_unit on petitions USING btree (tenant_id, council_id, unit_code, id DESC) INCLUDE (field_code, session_id, public_label, answered_on, check_finding, received_on, reply_class, state, due_is_proposed, due_on, end_reason, merged_into) WHERE is_public;
CREATE INDEX petitions_received_figures on petitions USING btree (tenant_id, council_id, received_on) INCLUDE (reply_class, state, due_is_proposed, due_on, end_reason, check_finding, merged_into, field_code, responsible_body_id, session_id, id, unit_code, public_label, answered_on);
CREATE INDEX petitions_search on petitions USING gin (search);
CREATE INDEX petitions_search_version on petitions USING btree (search_version, tenant_id, id);
CREATE INDEX petitions_session_figures on petitions USING btree (tenant_id, council_id, session_id) INCLUDE (reply_class, state, due_is_proposed, due_on, end_reason, check_finding, merged_into, field_code, responsible_body_id, id);
CREATE INDEX petitions_together on petitions USING btree (tenant_id, together_id) WHERE (together_id IS NOT NULL);

create table programme_items (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  council_id uuid not null,
  month date,
  first_month date,
  kind text not null,
  title text not null,
  body_id uuid not null,
  state text default 'planned'::text not null,
  delivered_on date,
  delivered_meeting_id uuid,
  closed_note text default ''::text not null,
  moved_count integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id, programme_id) REFERENCES work_programmes(tenant_id, council_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, delivered_meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'delivered'::text) = (delivered_on IS NOT NULL))),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((state = ANY (ARRAY['planned'::text, 'delivered'::text, 'dropped'::text]))),
  CHECK ((title <> ''::text))
);
CREATE INDEX programme_items_open on programme_items USING btree (tenant_id, council_id, month) WHERE (state = 'planned'::text);
CREATE INDEX programme_items_programme on programme_items USING btree (tenant_id, programme_id, month);

create table publication_answers (
  tenant_id uuid not null,
  answer_id uuid not null,
  petition_id uuid not null,
  draft_text text,
  text text,
  approved_by uuid,
  approved_at timestamp with time zone,
  PRIMARY KEY (tenant_id, answer_id),
  FOREIGN KEY (tenant_id, answer_id) REFERENCES petition_answers(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES publications(tenant_id, petition_id),
  CHECK (((text IS NULL) = (approved_at IS NULL)))
);
CREATE INDEX publication_answers_petition on publication_answers USING btree (tenant_id, petition_id);

create table publication_steps (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  step text not null,
  person_id uuid,
  seat_id uuid,
  recorded_at timestamp with time zone not null,
  note text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES publications(tenant_id, petition_id),
  CHECK ((step = ANY (ARRAY['propose'::text, 'approve'::text, 'return'::text, 'hold'::text, 'release'::text, 'withdraw'::text])))
);
CREATE INDEX publication_steps_petition on publication_steps USING btree (tenant_id, petition_id, id);

create table publications (
  tenant_id uuid not null,
  petition_id uuid not null,
  council_id uuid not null,
  state text not null,
  draft_title text,
  draft_asked text,
  draft_by uuid,
  draft_at timestamp with time zone,
  title text,
  asked text,
  search tsvector default ''::tsvector not null,
  approved_by uuid,
  approved_seat_id uuid,
  approved_at timestamp with time zone,
  held_reason text,
  is_for_reception boolean default false not null,
  withdrawn_on date,
  withdrawn_reason text,
  version integer default 1 not null,
  changed_at timestamp with time zone not null,
  is_returned boolean default false not null,
  PRIMARY KEY (tenant_id, petition_id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  CHECK (((state <> 'published'::text) OR ((title IS NOT NULL) AND (asked IS NOT NULL) AND (approved_by IS NOT NULL)))),
  CHECK (((state = 'held'::text) = (held_reason IS NOT NULL))),
  CHECK (((state = 'withdrawn'::text) = (withdrawn_on IS NOT NULL))),
  CHECK (((draft_asked IS NULL) = (draft_title IS NULL))),
  CHECK ((held_reason = ANY (ARRAY['accusation'::text, 'personal'::text, 'other'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'held'::text, 'withdrawn'::text])))
);
CREATE INDEX publications_approved on publications USING btree (tenant_id, council_id, approved_at DESC) WHERE (state = 'published'::text);
CREATE INDEX publications_public on publications USING btree (tenant_id, council_id, petition_id DESC) WHERE (state = 'published'::text);
CREATE INDEX publications_search on publications USING gin (search) WHERE (state = 'published'::text);
CREATE INDEX publications_state on publications USING btree (tenant_id, council_id, state, petition_id DESC);
CREATE INDEX publications_waiting on publications USING btree (tenant_id, council_id, petition_id) WHERE ((draft_asked IS NOT NULL) AND (NOT is_returned) AND (state <> 'held'::text));

create table receipts (
  code_hash bytea not null,
  tenant_id uuid not null,
  council_id uuid not null,
  submission_id uuid,
  petition_id uuid,
  issued_at timestamp with time zone not null,
  reported_on date,
  PRIMARY KEY (code_hash),
  CHECK (((submission_id IS NOT NULL) OR (petition_id IS NOT NULL)))
);
CREATE INDEX receipts_petition on receipts USING btree (tenant_id, petition_id) WHERE (petition_id IS NOT NULL);
CREATE INDEX receipts_submission on receipts USING btree (tenant_id, submission_id) WHERE (submission_id IS NOT NULL);

create table seats (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body_id uuid not null,
  council_id uuid not null,
  role text not null,
  capacity text default 'holder'::text not null,
  delegated_by_seat_id uuid,
  from_on date not null,
  to_on date,
  note text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, delegated_by_seat_id) REFERENCES seats(tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id),
  CHECK ((capacity = ANY (ARRAY['holder'::text, 'acting'::text, 'delegated'::text]))),
  CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  CHECK (((capacity = 'delegated'::text) = (delegated_by_seat_id IS NOT NULL)))
);
CREATE INDEX seats_body on seats USING btree (tenant_id, body_id);
CREATE INDEX seats_person on seats USING btree (tenant_id, person_id);

create table sessions (
  token_hash bytea not null,
  id uuid not null,
  tenant_id uuid not null,
  account_id uuid not null,
  seat_id uuid,
  awaits_code boolean default false not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  network text not null,
  user_agent text not null,
  PRIMARY KEY (token_hash),
  UNIQUE (id),
  FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX sessions_account on sessions USING btree (account_id);
CREATE INDEX sessions_expiry on sessions USING btree (expires_at);

create table sign_in_attempts (
  id uuid not null,
  login text not null,
  network text not null,
  attempted_at timestamp with time zone not null,
  succeeded boolean not null,
  PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempts_login on sign_in_attempts USING btree (login, attempted_at);
CREATE INDEX sign_in_attempts_network on sign_in_attempts USING btree (network, attempted_at);

create table sitting_moments (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  item_id uuid,
  invitee_id uuid,
  written_vote_id uuid,
  note text default ''::text not null,
  present integer,
  members integer,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, invitee_id) REFERENCES invitees(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, written_vote_id) REFERENCES written_votes(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((kind = ANY (ARRAY['opened'::text, 'waiting'::text, 'adjourned'::text, 'resumed'::text, 'closed'::text, 'presiding'::text, 'quorumLost'::text, 'quorumRegained'::text, 'itemStarted'::text, 'itemFinished'::text, 'itemAdded'::text, 'itemWithdrawn'::text, 'itemDeferred'::text, 'orderChanged'::text, 'writtenReported'::text, 'note'::text]))),
  CHECK ((members >= 0)),
  CHECK ((present >= 0))
);
CREATE INDEX sitting_moments_meeting on sitting_moments USING btree (tenant_id, meeting_id, at, id);

create table sitting_questions (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  council_id uuid not null,
  holder_id uuid not null,
  item_id uuid,
  kind text not null,
  invitee_id uuid,
  asker text not null,
  asked_body_id uuid,
  asked_name text default ''::text not null,
  text text not null,
  asked_at timestamp with time zone not null,
  state text default 'open'::text not null,
  answer text default ''::text not null,
  answered_by text default ''::text not null,
  answered_at timestamp with time zone,
  answered_meeting_id uuid,
  duty_id uuid,
  follow_reason text default ''::text not null,
  recorded_by uuid,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, answered_meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, asked_body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, holder_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, invitee_id) REFERENCES invitees(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK ((asker <> ''::text)),
  CHECK (((state <> 'owed'::text) OR (duty_id IS NOT NULL))),
  CHECK (((state <> 'answered'::text) OR (answered_at IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['question'::text, 'explanation'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'owed'::text, 'carried'::text]))),
  CHECK ((text <> ''::text))
);
CREATE INDEX sitting_questions_carried on sitting_questions USING btree (tenant_id, holder_id) WHERE (state = 'carried'::text);
CREATE INDEX sitting_questions_meeting on sitting_questions USING btree (tenant_id, meeting_id, asked_at, id);

create table sitting_requests (
  tenant_id uuid not null,
  person_id uuid not null,
  key text not null,
  at timestamp with time zone not null,
  made_id uuid,
  PRIMARY KEY (tenant_id, person_id, key)
);
CREATE INDEX sitting_requests_at on sitting_requests USING btree (at);

create table sitting_runs (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK ((finished_at >= started_at))
);
CREATE INDEX sitting_runs_item on sitting_runs USING btree (tenant_id, item_id);
CREATE UNIQUE INDEX sitting_runs_open on sitting_runs USING btree (tenant_id, meeting_id) WHERE (finished_at IS NULL);

create table sitting_speech_versions (
  tenant_id uuid not null,
  speech_id uuid not null,
  version integer not null,
  kind text not null,
  speaker text not null,
  text text not null,
  at timestamp with time zone not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, speech_id, version),
  FOREIGN KEY (tenant_id, speech_id) REFERENCES sitting_speeches(tenant_id, id) ON DELETE RESTRICT
);

create table sitting_speeches (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null,
  invitee_id uuid,
  speaker text not null,
  body_id uuid,
  text text default ''::text not null,
  at timestamp with time zone not null,
  struck_reason text,
  struck_by uuid,
  struck_at timestamp with time zone,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, invitee_id) REFERENCES invitees(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK (((struck_reason IS NULL) = (struck_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['presentation'::text, 'speech'::text, 'explanation'::text, 'opinion'::text]))),
  CHECK ((speaker <> ''::text))
);
CREATE INDEX sitting_speeches_meeting on sitting_speeches USING btree (tenant_id, meeting_id, at, id);

create table sitting_stays (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  invitee_id uuid not null,
  arrived_at timestamp with time zone not null,
  left_at timestamp with time zone,
  is_substitute boolean default false not null,
  substitute_name text default ''::text not null,
  recorded_by uuid,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, invitee_id) REFERENCES invitees(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK ((left_at >= arrived_at)),
  CHECK ((is_substitute = (substitute_name <> ''::text)))
);
CREATE INDEX sitting_stays_meeting on sitting_stays USING btree (tenant_id, meeting_id, arrived_at);
CREATE UNIQUE INDEX sitting_stays_open on sitting_stays USING btree (tenant_id, meeting_id, invitee_id) WHERE (left_at IS NULL);

create table sitting_votes (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  subject text not null,
  method text not null,
  rule_id uuid not null,
  rule jsonb not null,
  taken_at timestamp with time zone not null,
  members integer not null,
  present integer not null,
  votes_for integer not null,
  votes_against integer not null,
  votes_abstain integer not null,
  issued integer,
  returned integer,
  valid integer,
  invalid integer,
  board text default ''::text not null,
  chair_side text,
  outcome text not null,
  decided_by_chair boolean default false not null,
  corrects_id uuid,
  corrected_reason text default ''::text not null,
  is_current boolean default true not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, corrects_id) REFERENCES sitting_votes(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, rule_id) REFERENCES majority_rules(tenant_id, id) ON DELETE RESTRICT,
  CHECK ((chair_side = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text]))),
  CHECK (((present >= 0) AND (present <= members))),
  CHECK (((issued >= 0) AND (issued <= present))),
  CHECK (((returned >= 0) AND (returned <= issued))),
  CHECK ((((votes_for + votes_against) + votes_abstain) <= present)),
  CHECK (((method = 'ballot'::text) = (issued IS NOT NULL))),
  CHECK (((issued IS NULL) OR ((returned IS NOT NULL) AND (valid IS NOT NULL) AND (invalid IS NOT NULL)))),
  CHECK (((returned IS NULL) OR ((valid + invalid) = returned))),
  CHECK (((valid IS NULL) OR (((votes_for + votes_against) + votes_abstain) = valid))),
  CHECK (((corrects_id IS NULL) = (corrected_reason = ''::text))),
  CHECK ((invalid >= 0)),
  CHECK ((members >= 0)),
  CHECK ((method = ANY (ARRAY['hands'::text, 'ballot'::text]))),
  CHECK ((outcome = ANY (ARRAY['carried'::text, 'notCarried'::text]))),
  CHECK ((subject <> ''::text)),
  CHECK ((valid >= 0)),
  CHECK ((votes_abstain >= 0)),
  CHECK ((votes_against >= 0)),
  CHECK ((votes_for >= 0))
);
CREATE UNIQUE INDEX sitting_votes_corrects on sitting_votes USING btree (tenant_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX sitting_votes_meeting on sitting_votes USING btree (tenant_id, meeting_id, taken_at, id);

create table sittings (
  tenant_id uuid not null,
  meeting_id uuid not null,
  council_id uuid not null,
  state text not null,
  presiding_id uuid,
  has_quorum boolean default false not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, meeting_id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, meeting_id, presiding_id) REFERENCES invitees(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['gathering'::text, 'open'::text, 'adjourned'::text, 'closed'::text])))
);

create table submission_appraisals (
  tenant_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  body_id uuid not null,
  duty_id uuid,
  due_on date,
  state text default 'assigned'::text not null,
  opinion text,
  text text default ''::text not null,
  document_number text default ''::text not null,
  document_on date,
  given_on date,
  given_by uuid,
  is_on_behalf boolean default false not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, submission_id) REFERENCES executive_submissions(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((state <> ALL (ARRAY['given'::text, 'accepted'::text])) OR ((opinion IS NOT NULL) AND (given_on IS NOT NULL)))),
  CHECK ((opinion = ANY (ARRAY['agree'::text, 'agreeWithChanges'::text, 'disagree'::text]))),
  CHECK ((state = ANY (ARRAY['assigned'::text, 'given'::text, 'accepted'::text, 'lifted'::text])))
);
CREATE INDEX submission_appraisals_body on submission_appraisals USING btree (tenant_id, body_id);
CREATE UNIQUE INDEX submission_appraisals_duty on submission_appraisals USING btree (tenant_id, duty_id) WHERE (duty_id IS NOT NULL);
CREATE INDEX submission_appraisals_submission on submission_appraisals USING btree (tenant_id, submission_id);

create table submissions (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  state text not null,
  text text not null,
  unit_code text not null,
  place text default ''::text not null,
  full_name text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  address text default ''::text not null,
  agreed_channels text[] default '{}'::text[] not null,
  consent_text text not null,
  consented_at timestamp with time zone not null,
  accuses boolean default false not null,
  network_mark text not null,
  request_key text not null,
  supports_petition_id uuid,
  petition_id uuid,
  refused_reason text,
  answer_words text default ''::text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  submitted_at timestamp with time zone not null,
  version integer default 1 not null,
  proof_kind text default 'work'::text not null,
  wide_mark text default ''::text not null,
  shape integer[] default '{}'::integer[] not null,
  suspicion text,
  group_id uuid,
  trust smallint default 0 not null,
  vouched_at timestamp with time zone,
  vouched_by uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, council_id, id),
  UNIQUE (tenant_id, request_key),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (tenant_id, supports_petition_id) REFERENCES petitions(tenant_id, id),
  FOREIGN KEY (unit_code) REFERENCES units(code),
  CHECK (((state = 'refused'::text) = (refused_reason IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['taken'::text, 'joined'::text])) = (petition_id IS NOT NULL))),
  CHECK (((state = 'waiting'::text) = (decided_at IS NULL))),
  CHECK ((proof_kind = ANY (ARRAY['work'::text, 'question'::text]))),
  CHECK ((refused_reason = ANY (ARRAY['spam'::text, 'not_a_petition'::text, 'accusation'::text, 'other_place'::text, 'no_content'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'joined'::text, 'refused'::text]))),
  CHECK ((suspicion = ANY (ARRAY['question'::text, 'alike'::text, 'flood'::text])))
);
CREATE INDEX submissions_group on submissions USING btree (tenant_id, group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX submissions_lately on submissions USING btree (tenant_id, council_id, submitted_at);
CREATE INDEX submissions_network on submissions USING btree (tenant_id, network_mark, submitted_at);
CREATE INDEX submissions_petition on submissions USING btree (tenant_id, petition_id) WHERE (petition_id IS NOT NULL);
CREATE INDEX submissions_state on submissions USING btree (tenant_id, council_id, state, id DESC);
CREATE INDEX submissions_suspect on submissions USING btree (tenant_id, council_id, id) WHERE ((state = 'waiting'::text) AND (suspicion IS NOT NULL));
CREATE INDEX submissions_wide on submissions USING btree (tenant_id, wide_mark, submitted_at);

create table succession_confirmations (
  tenant_id uuid not null,
  id uuid not null,
  from_name text not null,
  to_unit_code text not null,
  share text not null,
  note text default ''::text not null,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (to_unit_code) REFERENCES units(code)
);

create table suggestion_lessons (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  about text not null,
  value text not null,
  words text[] not null,
  n integer not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id) REFERENCES tenants(id) ON DELETE RESTRICT,
  CHECK ((about = ANY (ARRAY['field'::text, 'body'::text, 'tier'::text, 'kind'::text]))),
  CHECK ((n <> 0))
);
CREATE INDEX suggestion_lessons_council on suggestion_lessons USING btree (tenant_id, council_id);

create table suggestion_words (
  tenant_id uuid not null,
  council_id uuid not null,
  word text not null,
  about text not null,
  value text not null,
  n integer not null,
  PRIMARY KEY (tenant_id, council_id, word, about, value),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id) REFERENCES tenants(id) ON DELETE RESTRICT,
  CHECK ((about = ANY (ARRAY['field'::text, 'body'::text, 'tier'::text, 'kind'::text])))
);

create table tenants (
  id uuid not null,
  name text not null,
  unit_code text not null,
  is_demo boolean default false not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (unit_code) REFERENCES units(code)
);

create table units (
  code text not null,
  parent_code text,
  tier text not null,
  kind text not null,
  name text not null,
  name_en text not null,
  predecessors text default ''::text not null,
  search_key text not null,
  valid_from date,
  valid_to date,
  trust text default 'published'::text not null,
  PRIMARY KEY (code),
  FOREIGN KEY (parent_code) REFERENCES units(code),
  CHECK ((tier = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text])))
);
CREATE INDEX units_parent on units USING btree (parent_code, code);
CREATE INDEX units_search on units USING btree (search_key text_pattern_ops);

create table urging_letter_duties (
  tenant_id uuid not null,
  letter_id uuid not null,
  duty_id uuid not null,
  PRIMARY KEY (tenant_id, letter_id, duty_id),
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id),
  FOREIGN KEY (tenant_id, letter_id) REFERENCES urging_letters(tenant_id, id)
);
CREATE INDEX urging_letter_duties_duty on urging_letter_duties USING btree (tenant_id, duty_id);

create table urging_letters (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  number text not null,
  issued_on date not null,
  note text default ''::text not null,
  prepared_by uuid,
  prepared_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id)
);
CREATE INDEX urging_letters_council on urging_letters USING btree (tenant_id, council_id, id DESC);

create table urging_paper_duties (
  tenant_id uuid not null,
  paper_id uuid not null,
  duty_id uuid not null,
  PRIMARY KEY (tenant_id, paper_id, duty_id),
  FOREIGN KEY (tenant_id, duty_id) REFERENCES duties(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, paper_id) REFERENCES papers(tenant_id, id) ON DELETE RESTRICT
);
CREATE INDEX urging_paper_duties_duty on urging_paper_duties USING btree (tenant_id, duty_id);

create table used_proofs (
  id uuid not null,
  good_until timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX used_proofs_good_until on used_proofs USING btree (good_until);

create table voter_contacts (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  unit_code text not null,
  place text not null,
  held_on date not null,
  session_id uuid,
  timing text not null,
  delegates text not null,
  delegate_group_id uuid,
  voter_count integer,
  note text default ''::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  version integer default 1 not null,
  request_key text,
  state text default 'held'::text not null,
  starts_at text default ''::text not null,
  topic text default ''::text not null,
  announced_on date,
  announced_at text,
  announced_place text,
  moved_on date,
  cancelled_on date,
  cancelled_words text default ''::text not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  UNIQUE (tenant_id, recorded_by, request_key),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id, delegate_group_id) REFERENCES bodies(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants(id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES council_sessions(tenant_id, id),
  FOREIGN KEY (unit_code) REFERENCES units(code),
  CHECK (((announced_at = ''::text) OR (announced_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text))),
  CHECK (((state = 'cancelled'::text) = (cancelled_on IS NOT NULL))),
  CHECK (((starts_at = ''::text) OR (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text))),
  CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text]))),
  CHECK ((timing = ANY (ARRAY['before'::text, 'after'::text, 'other'::text]))),
  CHECK ((voter_count >= 0))
);
CREATE INDEX voter_contacts_council on voter_contacts USING btree (tenant_id, council_id, held_on DESC);
CREATE INDEX voter_contacts_planned on voter_contacts USING btree (tenant_id, council_id, held_on) WHERE (state <> 'held'::text);

create table voter_notices (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  submission_id uuid not null,
  about text not null,
  round integer default 0 not null,
  channel text not null,
  created_at timestamp with time zone not null,
  told_by uuid,
  told_at timestamp with time zone,
  mail_id uuid,
  told_way text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, submission_id, about, round, channel),
  FOREIGN KEY (tenant_id, council_id, submission_id) REFERENCES submissions(tenant_id, council_id, id) ON DELETE RESTRICT,
  CHECK ((about = ANY (ARRAY['taken'::text, 'joined'::text, 'refused'::text, 'answered'::text, 'ended'::text]))),
  CHECK ((channel = ANY (ARRAY['mail'::text, 'phone'::text, 'zalo'::text]))),
  CHECK ((told_way = ANY (ARRAY['phone'::text, 'zalo'::text, 'letter'::text, 'loudspeaker'::text])))
);
CREATE INDEX voter_notices_mail on voter_notices USING btree (tenant_id, mail_id) WHERE (mail_id IS NOT NULL);
CREATE INDEX voter_notices_waiting on voter_notices USING btree (tenant_id, council_id, id) WHERE (told_at IS NULL);

create table voter_ratings (
  tenant_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  code_hash bytea not null,
  round integer not null,
  rating text not null,
  note text default ''::text not null,
  rated_at timestamp with time zone not null,
  first_rated_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, petition_id, code_hash, round),
  FOREIGN KEY (tenant_id, petition_id) REFERENCES petitions(tenant_id, id),
  CHECK ((rating = ANY (ARRAY['satisfied'::text, 'partly'::text, 'not'::text])))
);
CREATE INDEX voter_ratings_petition on voter_ratings USING btree (tenant_id, petition_id, round);

create table work_programmes (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  kind text not null,
  term_id uuid not null,
  year integer not null,
  title text not null,
  document_number text default ''::text not null,
  state text default 'draft'::text not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, council_id, id),
  UNIQUE (tenant_id, council_id, kind, term_id, year),
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, term_id) REFERENCES council_terms(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((kind = 'term'::text) = (year = 0))),
  CHECK (((state = 'approved'::text) = (approved_at IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['year'::text, 'term'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text]))),
  CHECK ((title <> ''::text))
);

create table written_slips (
  tenant_id uuid not null,
  written_vote_id uuid not null,
  person_id uuid not null,
  number integer not null,
  id uuid not null,
  answer text not null,
  opinion text default ''::text not null,
  channel text not null,
  paper_number text default ''::text not null,
  paper_on date,
  given_at timestamp with time zone not null,
  entered_by uuid not null,
  correction_reason text default ''::text not null,
  PRIMARY KEY (tenant_id, written_vote_id, person_id, number),
  FOREIGN KEY (tenant_id, written_vote_id, person_id) REFERENCES written_voters(tenant_id, written_vote_id, person_id) ON DELETE RESTRICT,
  CHECK ((answer = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text]))),
  CHECK ((channel = ANY (ARRAY['self'::text, 'paper'::text]))),
  CHECK (((channel = 'paper'::text) OR (entered_by = person_id))),
  CHECK (((channel = 'self'::text) OR (paper_on IS NOT NULL))),
  CHECK ((number > 0))
);

create table written_voters (
  tenant_id uuid not null,
  written_vote_id uuid not null,
  person_id uuid not null,
  seat_id uuid,
  name text not null,
  is_chair boolean default false not null,
  position integer not null,
  PRIMARY KEY (tenant_id, written_vote_id, person_id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, seat_id) REFERENCES seats(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, written_vote_id) REFERENCES written_votes(tenant_id, id) ON DELETE RESTRICT
);

create table written_votes (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  body_id uuid not null,
  subject text not null,
  text text default ''::text not null,
  record_kind text,
  record_id uuid,
  rule_id uuid not null,
  rule jsonb not null,
  closes_on date not null,
  state text default 'open'::text not null,
  members integer not null,
  votes_for integer default 0 not null,
  votes_against integer default 0 not null,
  votes_abstain integer default 0 not null,
  outcome text,
  decided_by_chair boolean default false not null,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  withdrawn_reason text default ''::text not null,
  reported_meeting_id uuid,
  reported_item_id uuid,
  reported_at timestamp with time zone,
  is_restricted boolean default false not null,
  version integer default 1 not null,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, body_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, council_id) REFERENCES bodies(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, reported_meeting_id) REFERENCES meetings(tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, reported_meeting_id, reported_item_id) REFERENCES agenda_items(tenant_id, meeting_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, rule_id) REFERENCES majority_rules(tenant_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'open'::text) = (closed_at IS NULL))),
  CHECK (((state = 'closed'::text) = (outcome IS NOT NULL))),
  CHECK (((state = 'withdrawn'::text) = (withdrawn_reason <> ''::text))),
  CHECK ((((votes_for + votes_against) + votes_abstain) <= members)),
  CHECK (((reported_item_id IS NULL) OR (reported_meeting_id IS NOT NULL))),
  CHECK ((members > 0)),
  CHECK ((outcome = ANY (ARRAY['carried'::text, 'notCarried'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'withdrawn'::text]))),
  CHECK ((subject <> ''::text))
);
CREATE INDEX written_votes_council on written_votes USING btree (tenant_id, council_id, opened_at DESC, id DESC);
CREATE INDEX written_votes_open on written_votes USING btree (tenant_id, closes_on) WHERE (state = 'open'::text);
CREATE INDEX written_votes_record on written_votes USING btree (tenant_id, record_kind, record_id) WHERE (record_id IS NOT NULL);

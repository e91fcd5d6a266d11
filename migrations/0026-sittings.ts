export const sittings = `
-- How many are enough to meet and to decide. Effective-dated, with a basis; confirmed by a person.
create table majority_rules (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  code text not null,
  purpose text not null check (purpose in ('quorum', 'vote')),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  numerator integer not null check (numerator > 0),
  denominator integer not null check (denominator > 0),
  -- More than the share; else at least the share.
  is_strict boolean not null,
  base text not null check (base in ('members', 'present')),
  -- Equal numbers for and against: the side of whoever presides decides.
  chair_decides_tie boolean not null default false,
  meeting_kinds text[] not null,
  -- Offered for items of these kinds alone; empty: for any.
  item_kinds text[] not null default '{}',
  position integer not null default 0,
  basis text not null check (basis <> ''),
  trust text not null check (trust in ('verified', 'unverified', 'borrowed')),
  valid_from date not null,
  valid_to date,
  confirmed_by uuid,
  confirmed_at timestamptz,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  check (numerator <= denominator),
  check (purpose = 'vote' or (base = 'members' and not chair_decides_tie)),
  check (valid_to is null or valid_to >= valid_from)
);
create index majority_rules_council on majority_rules (tenant_id, council_id, code, valid_from);

-- What councils that are there already start with; new ones receive the same when they are set up.
insert into majority_rules (tenant_id, id, council_id, code, purpose, name_vi, name_en, numerator,
    denominator, is_strict, base, chair_decides_tie, meeting_kinds, item_kinds, position, basis, trust, valid_from, note)
  select b.tenant_id, gen_random_uuid(), b.id, r.*
  from bodies b cross join (values
    ('QUORUM.STANDING', 'quorum', 'Phiên họp Thường trực', 'Sitting of the Standing Committee', 2, 3, false, 'members', false,
      array['standingSession', 'explanationSession'], array[]::text[], 10,
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; quy chế làm việc của HĐND', 'unverified', date '2025-06-16', ''),
    ('QUORUM.COUNCIL', 'quorum', 'Kỳ họp HĐND', 'Session of the council', 2, 3, false, 'members', false,
      array['councilSession'], array[]::text[], 20,
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; quy chế làm việc của HĐND', 'unverified', date '2025-06-16', ''),
    ('QUORUM.COMMITTEE', 'quorum', 'Cuộc họp của Ban', 'Meeting of a committee', 2, 3, false, 'members', false,
      array['committeeMeeting'], array[]::text[], 30,
      'Quy chế làm việc của HĐND', 'unverified', date '2025-06-16', ''),
    ('VOTE.STANDING', 'vote', 'Quá nửa tổng số thành viên Thường trực', 'More than half of all members of the Standing Committee', 1, 2, true, 'members', false,
      array['standingSession', 'explanationSession', 'writtenOpinion'], array[]::text[], 10,
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; quy chế làm việc của HĐND', 'unverified', date '2025-06-16', ''),
    ('VOTE.COUNCIL', 'vote', 'Quá nửa tổng số đại biểu HĐND', 'More than half of all delegates', 1, 2, true, 'members', false,
      array['councilSession'], array[]::text[], 20,
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15', 'unverified', date '2025-06-16', ''),
    ('VOTE.COUNCIL.REMOVAL', 'vote', 'Ít nhất 2/3 tổng số đại biểu HĐND (bãi nhiệm đại biểu)', 'At least two thirds of all delegates (removal of a delegate)', 2, 3, false, 'members', false,
      array['councilSession'], array['personnel'], 30,
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15', 'unverified', date '2025-06-16', 'Chỉ dùng khi bãi nhiệm đại biểu HĐND.'),
    ('VOTE.COMMITTEE', 'vote', 'Quá nửa tổng số thành viên Ban', 'More than half of all members of the committee', 1, 2, true, 'members', false,
      array['committeeMeeting'], array[]::text[], 40,
      'Quy chế làm việc của HĐND', 'unverified', date '2025-06-16', ''),
    ('VOTE.CHAIR', 'vote', 'Quá nửa tổng số thành viên; ngang nhau thì theo bên có người chủ trì', 'More than half of all members; a tie goes to the side of whoever presides', 1, 2, true, 'members', true,
      array['standingSession', 'committeeMeeting', 'writtenOpinion'], array[]::text[], 50,
      'Quy chế làm việc của HĐND (nơi có quy định)', 'unverified', date '2025-06-16', ''),
    ('VOTE.PRESENT', 'vote', 'Quá nửa số có mặt (trình tự, chương trình, biên bản)', 'More than half of those present (procedure, agenda, minutes)', 1, 2, true, 'present', false,
      array['standingSession', 'explanationSession', 'councilSession', 'committeeMeeting', 'jointConference', 'workingVisit', 'voterContact', 'receptionDay'], array[]::text[], 60,
      'Quy chế làm việc của HĐND', 'unverified', date '2025-06-16', '')
  ) as r (code, purpose, name_vi, name_en, numerator, denominator, is_strict, base, chair_decides_tie, meeting_kinds, item_kinds, position, basis, trust, valid_from, note)
  where b.kind = 'council';

-- The holding of a meeting, from the first person in the room to its closing.
create table sittings (
  tenant_id uuid not null,
  meeting_id uuid not null,
  council_id uuid not null,
  state text not null check (state in ('gathering', 'open', 'adjourned', 'closed')),
  -- Who presides now.
  presiding_id uuid,
  -- The last thing known of the quorum, so that its loss is told once.
  has_quorum boolean not null default false,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, presiding_id) references invitees (tenant_id, id) on delete restrict,
  check ((state = 'closed') = (closed_at is not null))
);

-- What a screen sent, once: the second of a double click changes nothing.
create table sitting_requests (
  tenant_id uuid not null,
  person_id uuid not null,
  key text not null,
  at timestamptz not null,
  -- What the first one made.
  made_id uuid,
  primary key (tenant_id, person_id, key)
);

-- Stays in the room, one row from arriving to leaving.
create table sitting_stays (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  invitee_id uuid not null,
  arrived_at timestamptz not null,
  left_at timestamptz check (left_at >= arrived_at),
  -- Somebody sent in their place: heard, never counted.
  is_substitute boolean not null default false,
  substitute_name text not null default '',
  recorded_by uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, invitee_id) references invitees (tenant_id, id) on delete restrict,
  check (is_substitute = (substitute_name <> ''))
);
create unique index sitting_stays_open on sitting_stays (tenant_id, meeting_id, invitee_id)
  where left_at is null;
create index sitting_stays_meeting on sitting_stays (tenant_id, meeting_id, arrived_at);

-- Everything that happened, in order of time: the thread of the minutes.
create table sitting_moments (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'waiting', 'adjourned', 'resumed', 'closed', 'presiding',
    'quorumLost', 'quorumRegained', 'itemStarted', 'itemFinished', 'itemAdded', 'itemWithdrawn',
    'itemDeferred', 'orderChanged', 'writtenReported', 'note')),
  item_id uuid,
  invitee_id uuid,
  written_vote_id uuid,
  note text not null default '',
  present integer check (present >= 0),
  members integer check (members >= 0),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, invitee_id) references invitees (tenant_id, id) on delete restrict
);
create index sitting_moments_meeting on sitting_moments (tenant_id, meeting_id, at, id);

-- Stretches of time an item was under way; breaks lie between two of them.
create table sitting_runs (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz check (finished_at >= started_at),
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict
);
create unique index sitting_runs_open on sitting_runs (tenant_id, meeting_id) where finished_at is null;
create index sitting_runs_item on sitting_runs (tenant_id, item_id);

-- Who spoke on what.
create table sitting_speeches (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null check (kind in ('presentation', 'speech', 'explanation', 'opinion')),
  invitee_id uuid,
  speaker text not null check (speaker <> ''),
  body_id uuid,
  text text not null default '',
  at timestamptz not null,
  -- Taken back: stays on record with the reason, and out of the minutes.
  struck_reason text,
  struck_by uuid,
  struck_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, invitee_id) references invitees (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  check ((struck_reason is null) = (struck_at is null))
);
create index sitting_speeches_meeting on sitting_speeches (tenant_id, meeting_id, at, id);

-- What a speech said before it was corrected.
create table sitting_speech_versions (
  tenant_id uuid not null,
  speech_id uuid not null,
  version integer not null,
  kind text not null,
  speaker text not null,
  text text not null,
  at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, speech_id, version),
  foreign key (tenant_id, speech_id) references sitting_speeches (tenant_id, id) on delete restrict
);

-- A question put at a sitting, until it is answered.
create table sitting_questions (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  council_id uuid not null,
  -- The body that met: its next session takes up what is carried over.
  holder_id uuid not null,
  item_id uuid,
  kind text not null check (kind in ('question', 'explanation')),
  invitee_id uuid,
  asker text not null check (asker <> ''),
  asked_body_id uuid,
  asked_name text not null default '',
  text text not null check (text <> ''),
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'answered', 'owed', 'carried')),
  answer text not null default '',
  answered_by text not null default '',
  answered_at timestamptz,
  answered_meeting_id uuid,
  duty_id uuid,
  follow_reason text not null default '',
  recorded_by uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, holder_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, invitee_id) references invitees (tenant_id, id) on delete restrict,
  foreign key (tenant_id, asked_body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, answered_meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete restrict,
  check (state <> 'owed' or duty_id is not null),
  check (state <> 'answered' or answered_at is not null)
);
create index sitting_questions_meeting on sitting_questions (tenant_id, meeting_id, asked_at, id);
create index sitting_questions_carried on sitting_questions (tenant_id, holder_id)
  where state = 'carried';

-- A vote taken at a sitting, with the rule as it then stood and the numbers as they were counted.
create table sitting_votes (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  subject text not null check (subject <> ''),
  method text not null check (method in ('hands', 'ballot')),
  rule_id uuid not null,
  rule jsonb not null,
  taken_at timestamptz not null,
  members integer not null check (members >= 0),
  present integer not null check (present between 0 and members),
  votes_for integer not null check (votes_for >= 0),
  votes_against integer not null check (votes_against >= 0),
  votes_abstain integer not null check (votes_abstain >= 0),
  issued integer check (issued between 0 and present),
  returned integer check (returned between 0 and issued),
  valid integer check (valid >= 0),
  invalid integer check (invalid >= 0),
  board text not null default '',
  chair_side text check (chair_side in ('for', 'against', 'abstain')),
  outcome text not null check (outcome in ('carried', 'notCarried')),
  decided_by_chair boolean not null default false,
  -- A correction is a vote of its own that names the one it replaces, and why.
  corrects_id uuid,
  corrected_reason text not null default '',
  is_current boolean not null default true,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, item_id) references agenda_items (tenant_id, id) on delete restrict,
  foreign key (tenant_id, rule_id) references majority_rules (tenant_id, id) on delete restrict,
  foreign key (tenant_id, corrects_id) references sitting_votes (tenant_id, id) on delete restrict,
  check (votes_for + votes_against + votes_abstain <= present),
  check ((method = 'ballot') = (issued is not null)),
  check (issued is null or (returned is not null and valid is not null and invalid is not null)),
  check (returned is null or valid + invalid = returned),
  check (valid is null or votes_for + votes_against + votes_abstain = valid),
  check ((corrects_id is null) = (corrected_reason = ''))
);
create index sitting_votes_meeting on sitting_votes (tenant_id, meeting_id, taken_at, id);
create unique index sitting_votes_corrects on sitting_votes (tenant_id, corrects_id)
  where corrects_id is not null;

-- Opinions asked for in writing between two sittings.
create table written_votes (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  council_id uuid not null,
  body_id uuid not null,
  subject text not null check (subject <> ''),
  text text not null default '',
  -- What it is about: a submission, say.
  record_kind text,
  record_id uuid,
  rule_id uuid not null,
  rule jsonb not null,
  closes_on date not null,
  state text not null default 'open' check (state in ('open', 'closed', 'withdrawn')),
  members integer not null check (members > 0),
  votes_for integer not null default 0,
  votes_against integer not null default 0,
  votes_abstain integer not null default 0,
  outcome text check (outcome in ('carried', 'notCarried')),
  decided_by_chair boolean not null default false,
  opened_by uuid,
  opened_at timestamptz not null,
  closed_at timestamptz,
  withdrawn_reason text not null default '',
  -- The session that was told of it.
  reported_meeting_id uuid,
  reported_item_id uuid,
  reported_at timestamptz,
  is_restricted boolean not null default false,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, council_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
  foreign key (tenant_id, rule_id) references majority_rules (tenant_id, id) on delete restrict,
  foreign key (tenant_id, reported_meeting_id) references meetings (tenant_id, id) on delete restrict,
  foreign key (tenant_id, reported_item_id) references agenda_items (tenant_id, id) on delete restrict,
  check ((state = 'open') = (closed_at is null)),
  check ((state = 'closed') = (outcome is not null)),
  check ((state = 'withdrawn') = (withdrawn_reason <> '')),
  check (votes_for + votes_against + votes_abstain <= members)
);
create index written_votes_council on written_votes (tenant_id, council_id, opened_at desc, id desc);
create index written_votes_record on written_votes (tenant_id, record_kind, record_id)
  where record_id is not null;
create index written_votes_open on written_votes (tenant_id, closes_on) where state = 'open';

-- Whose opinion is asked: the members of that day.
create table written_voters (
  tenant_id uuid not null,
  written_vote_id uuid not null,
  person_id uuid not null,
  seat_id uuid,
  name text not null,
  is_chair boolean not null default false,
  position integer not null,
  primary key (tenant_id, written_vote_id, person_id),
  foreign key (tenant_id, written_vote_id) references written_votes (tenant_id, id) on delete restrict,
  foreign key (tenant_id, person_id) references people (tenant_id, id) on delete restrict,
  foreign key (tenant_id, seat_id) references seats (tenant_id, id) on delete restrict
);

-- Each giving of a slip; the newest counts, the earlier ones stay.
create table written_slips (
  tenant_id uuid not null,
  written_vote_id uuid not null,
  person_id uuid not null,
  number integer not null check (number > 0),
  id uuid not null,
  answer text not null check (answer in ('for', 'against', 'abstain')),
  opinion text not null default '',
  -- Given by the member, or typed by the office from the paper the member signed.
  channel text not null check (channel in ('self', 'paper')),
  paper_number text not null default '',
  paper_on date,
  given_at timestamptz not null,
  entered_by uuid not null,
  primary key (tenant_id, written_vote_id, person_id, number),
  foreign key (tenant_id, written_vote_id, person_id)
    references written_voters (tenant_id, written_vote_id, person_id) on delete restrict,
  check (channel = 'paper' or entered_by = person_id),
  check (channel = 'self' or paper_on is not null)
);
`;

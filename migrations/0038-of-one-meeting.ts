export const ofOneMeeting = `
-- What belongs to a meeting points at items, people and papers of that same meeting.
alter table agenda_items add unique (tenant_id, meeting_id, id);
alter table invitees add unique (tenant_id, meeting_id, id);
alter table agenda_papers add unique (tenant_id, meeting_id, id);
alter table conclusions add unique (tenant_id, meeting_id, id);
alter table agenda_items
  drop constraint agenda_items_tenant_id_parent_id_fkey,
  add foreign key (tenant_id, meeting_id, parent_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table agenda_papers
  drop constraint agenda_papers_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table meeting_readers
  drop constraint meeting_readers_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table invitees
  drop constraint invitees_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table conclusions
  drop constraint conclusions_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table conclusion_reviews
  drop constraint conclusion_reviews_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_moments
  drop constraint sitting_moments_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_runs
  drop constraint sitting_runs_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_speeches
  drop constraint sitting_speeches_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_questions
  drop constraint sitting_questions_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_votes
  drop constraint sitting_votes_tenant_id_item_id_fkey,
  add foreign key (tenant_id, meeting_id, item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table written_votes
  drop constraint written_votes_tenant_id_reported_item_id_fkey,
  add foreign key (tenant_id, reported_meeting_id, reported_item_id) references agenda_items (tenant_id, meeting_id, id) on delete restrict;
alter table sittings
  drop constraint sittings_tenant_id_presiding_id_fkey,
  add foreign key (tenant_id, meeting_id, presiding_id) references invitees (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_stays
  drop constraint sitting_stays_tenant_id_invitee_id_fkey,
  add foreign key (tenant_id, meeting_id, invitee_id) references invitees (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_moments
  drop constraint sitting_moments_tenant_id_invitee_id_fkey,
  add foreign key (tenant_id, meeting_id, invitee_id) references invitees (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_speeches
  drop constraint sitting_speeches_tenant_id_invitee_id_fkey,
  add foreign key (tenant_id, meeting_id, invitee_id) references invitees (tenant_id, meeting_id, id) on delete restrict;
alter table sitting_questions
  drop constraint sitting_questions_tenant_id_invitee_id_fkey,
  add foreign key (tenant_id, meeting_id, invitee_id) references invitees (tenant_id, meeting_id, id) on delete restrict;
alter table handouts
  drop constraint handouts_tenant_id_invitee_id_fkey,
  add foreign key (tenant_id, meeting_id, invitee_id) references invitees (tenant_id, meeting_id, id) on delete restrict;
alter table handouts
  drop constraint handouts_tenant_id_paper_id_fkey,
  add foreign key (tenant_id, meeting_id, paper_id) references agenda_papers (tenant_id, meeting_id, id) on delete restrict;
alter table conclusion_changes
  drop constraint conclusion_changes_tenant_id_conclusion_id_fkey,
  add foreign key (tenant_id, meeting_id, conclusion_id) references conclusions (tenant_id, meeting_id, id) on delete restrict;
-- A written vote told of names the meeting with the item.
alter table written_votes
  add check (reported_item_id is null or reported_meeting_id is not null);
-- Papers, acts, people and votes that were named by their id alone.
alter table conclusion_notices
  add foreign key (tenant_id, paper_id) references papers (tenant_id, id) on delete restrict,
  add foreign key (tenant_id, correction_paper_id) references papers (tenant_id, id) on delete restrict;
alter table meeting_minutes
  add foreign key (tenant_id, paper_id) references papers (tenant_id, id) on delete restrict;
alter table conclusion_reviews
  add foreign key (tenant_id, act_id) references duty_acts (tenant_id, id) on delete restrict,
  add check (state <> 'decided' or act_id is not null);
alter table sitting_moments
  add foreign key (tenant_id, written_vote_id) references written_votes (tenant_id, id) on delete restrict;
alter table meeting_readers
  add foreign key (tenant_id, person_id) references people (tenant_id, id) on delete restrict,
  add unique nulls not distinct (tenant_id, meeting_id, body_id, person_id, item_id);
alter table agenda_paper_readings
  add foreign key (tenant_id, person_id) references people (tenant_id, id) on delete restrict;
-- An item of a programme, and a notice to a voter, belong to the council of the whole.
alter table work_programmes add unique (tenant_id, council_id, id);
alter table programme_items
  drop constraint programme_items_tenant_id_programme_id_fkey,
  add foreign key (tenant_id, council_id, programme_id)
    references work_programmes (tenant_id, council_id, id) on delete restrict;
alter table submissions add unique (tenant_id, council_id, id);
alter table voter_notices
  drop constraint voter_notices_tenant_id_submission_id_fkey,
  add foreign key (tenant_id, council_id, submission_id)
    references submissions (tenant_id, council_id, id) on delete restrict;
-- A paper that was given has a version; who admitted or accepted it did so at a time.
alter table agenda_papers
  add check (state not in ('given', 'admitted') or newest_version > 0),
  add check (admitted_by is null or admitted_at is not null),
  add check (accepted_by is null or accepted_at is not null);
`;

import { guard, SPEAKING_TENANT } from '#src/platform/db/row-security.ts';

/** Read freely, written by their own tenant alone. */
const OPEN = `
  accounts
  agenda_items
  answer_documents
  api_keys
  bodies
  calendar_feeds
  conclusion_bodies
  conclusion_changes
  conclusion_duties
  conclusion_figures
  conclusion_notices
  conclusion_reviews
  conclusion_sources
  conclusions
  council_sessions
  council_settings
  council_terms
  counter_deltas
  counter_totals
  days_off
  deadline_rules
  duties
  duty_acts
  duty_watchers
  majority_rules
  meetings
  number_books
  number_templates
  paper_numbers
  people
  petition_acts
  petition_answers
  petition_audience
  petition_batch_items
  petition_batch_steps
  petition_batches
  petition_doubles
  petition_duties
  petition_evaluations
  petition_fields
  petition_groups
  petition_links
  petition_places
  petition_tellings
  petition_verifications
  petition_views
  petitions
  programme_items
  publication_answers
  publication_steps
  publications
  receipts
  seats
  sessions
  suggestion_lessons
  suggestion_words
  urging_letter_duties
  urging_letters
  urging_paper_duties
  voter_contacts
  work_programmes`;

/** Read and written by their own tenant alone. */
const SEALED = `
  agenda_paper_readings
  agenda_paper_versions
  agenda_papers
  agenda_sources
  event_chains
  events
  executive_submission_acts
  executive_submissions
  files
  handouts
  handovers
  invitees
  item_proposals
  local_questions
  meeting_minutes
  meeting_readers
  minutes_remarks
  notice_choices
  notice_overrides
  notices
  outbox_mails
  paper_steps
  paper_templates
  paper_versions
  papers
  petition_import_left_out
  petition_import_mappings
  petition_import_rows
  petition_imports
  petitioners
  sitting_moments
  sitting_questions
  sitting_requests
  sitting_runs
  sitting_speech_versions
  sitting_speeches
  sitting_stays
  sitting_votes
  sittings
  submission_appraisals
  submissions
  succession_confirmations
  voter_notices
  voter_ratings
  written_slips
  written_voters
  written_votes`;

const names = (list: string): string[] => list.trim().split(/\s+/);

/** The second belt: the database itself keeps tenants apart, whatever a statement forgets. */
export const rowSecurity = [
  SPEAKING_TENANT,
  ...names(OPEN).map((table) => guard(table, 'open')),
  ...names(SEALED).map((table) => guard(table, 'sealed')),
].join('\n');

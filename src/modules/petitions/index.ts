export { petitionAdded, petitionRaised, petitionShared } from './counters.ts';
export { DEFAULT_FIELDS, fieldNamed } from './fields.ts';
export { recordContact } from './commands/contacts/record-contact.ts';
export {
  cancelPlannedContact,
  holdPlannedContact,
  movePlannedContact,
  planContact,
} from './commands/contacts/plan-contact.ts';
export { tellPetitions } from './commands/tell.ts';
export { recordPetition } from './commands/record-petition.ts';
export { enterOpinions } from './commands/contacts/enter-opinions.ts';
export { replyClass } from './reply-classes.ts';
export type { ReplyClass } from './reply-classes.ts';
export {
  SEARCH_VERSION as PETITION_SEARCH_VERSION,
  matterPlace,
  searchWords,
} from './search-words.ts';
export { publicLabelOf } from './rules.ts';
export { markPublic } from './store/publicity.ts';
export type { PetitionTables } from './schema.ts';
export { registerPage } from './queries/register/register.ts';
export { similarInBulk, similarPetitions } from './queries/similar.ts';
export type { MatchedPetition, SimilarPetition } from './queries/similar.ts';
export { openPetitions } from './queries/open-files.ts';
export { petitionsRoom } from './room.ts';
export { recordInBulk, removeUntouched } from './bulk/record-in-bulk.ts';
export type { BulkRecording } from './bulk/record-in-bulk.ts';
export { mayNotRecord } from './policy.ts';
export { openPlaceFinder } from './bulk/place-finder.ts';
export type { PlaceFinder, UnitAnswer, WrittenPlace } from './bulk/place-finder.ts';
export { fieldsOf } from './queries/fields.ts';
export type { Place } from './places.ts';
export { TEXT_LIMIT } from './inputs/parts.ts';
export { petitionWords } from './messages/words.ts';
export { classifyPetition } from './commands/classify.ts';
export { mergePetitions } from './commands/ties/merge.ts';
export { notDouble } from './commands/ties/not-double.ts';
export { recordVoterCheck } from './commands/voter-check.ts';
export { isReplyClass } from './reply-classes.ts';
export { verifyPetition } from './commands/verify.ts';
export { branchesOf, conditions as petitionConditions } from './queries/register/branches.ts';
export { choicesFor as registerChoices } from './queries/choices.ts';
export { filterQuery, readFilter } from './queries/register/filter.ts';
export type { PetitionFilter } from './queries/register/filter.ts';
export { defineOutcomes, outcomeIs } from './queries/register/outcomes.ts';
export type { Outcome } from './queries/register/outcomes.ts';
export type { ListedPetition, PetitionPage } from './queries/register/register.ts';
export { seenBy } from './queries/seen-by.ts';
export { isCouncilSide } from './visible.ts';
export { addContactPanel } from './pages/contacts/contact-panels.ts';
export { addPetitionPanel, publicPathsBy } from './panels.ts';
export type { PanelView, PetitionPanel } from './panels.ts';
export { SimilarList } from './pages/similar-panel.tsx';
export { suggestionsFor } from './queries/suggestions.ts';
export { suggestedFirst } from './pages/recording/suggestion-panel.tsx';

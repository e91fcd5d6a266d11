export const SUGGESTED_ABOUT = ['field', 'body', 'tier', 'kind'] as const;
export type SuggestedAbout = (typeof SUGGESTED_ABOUT)[number];

export interface SuggestionTables {
  suggestion_lessons: SuggestionLessonRow;
  suggestion_words: SuggestionWordRow;
}

/** One decision of a person, not folded yet: a row of its own, so that two clerks never wait for each other. */
export interface SuggestionLessonRow {
  tenant_id: string;
  id: string;
  council_id: string;
  about: SuggestedAbout;
  value: string;
  words: string[];
  /** 1 taught, −1 taken back. */
  n: number;
}

/** How many decisions for this value had the word; the empty word counts the decisions themselves. */
export interface SuggestionWordRow {
  tenant_id: string;
  council_id: string;
  word: string;
  about: SuggestedAbout;
  value: string;
  n: number;
}

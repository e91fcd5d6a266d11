export const SHORTEST_TEXT = 15;
export const LONGEST_TEXT = 5_000;
export const MOST_PHOTOS = 5;
/** Five photos of a telephone, in megabytes; nothing larger is read from somebody nobody knows. */
export const LARGEST_FORM_MB = 32;

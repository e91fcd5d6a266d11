/** The words of the pages. */
export const pageWords = {
  vi: { registerTitle: 'Sổ theo dõi, đôn đốc' },
  en: { registerTitle: 'Follow-up register' },
} as const;

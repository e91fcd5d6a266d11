/** The subject as a heading: it is written to go on after “về”. */
export const heading = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

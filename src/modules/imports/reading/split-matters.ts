/** The matters of a text, each with the opening words they share; one where it holds only one. */
export function splitMatters(text: string): readonly string[] {
  return [text];
}

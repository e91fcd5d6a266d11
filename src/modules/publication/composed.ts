/** A text in NFC, and where each of its offsets lies in the text given. */
export interface Composed {
  readonly text: string;
  readonly at: (offset: number) => number;
}

export function composed(given: string): Composed {
  const text = given.normalize('NFC');
  if (text === given) return { text, at: (offset) => offset };
  const places: number[] = [];
  let joined = '';
  for (const match of given.matchAll(/[^\p{M}]?\p{M}*/gsu)) {
    const piece = match[0].normalize('NFC');
    for (let unit = 0; unit < piece.length; unit += 1) places.push(match.index);
    joined += piece;
  }
  places.push(given.length);
  return { text: joined, at: (offset) => places[offset] ?? given.length };
}

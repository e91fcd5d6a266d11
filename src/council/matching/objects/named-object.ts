/** A thing with a name or number of its own: a road, a dam, a school, a hamlet. */
export interface NamedObject {
  readonly kind: string;
  /** Folded: `2c`, `nguyen trai`, `145 17`. */
  readonly name: string;
  /** With the last syllable of its head, for names of one: `song lo`. Empty where there is no head. */
  readonly fullName: string;
  /** As typed, with its head, to be shown. */
  readonly typed: string;
  /** The name is surely whole: it was written with capitals, or is a number. */
  readonly isSure: boolean;
}

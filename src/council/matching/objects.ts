/** A thing with a name or number of its own: a road, a dam, a school, a hamlet. */
export interface NamedObject {
  readonly kind: string;
  /** Folded name: `2c`, `nguyen trai`, `145 17`. */
  readonly name: string;
  /** As typed, to be shown. */
  readonly typed: string;
}

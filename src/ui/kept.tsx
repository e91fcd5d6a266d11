import { createContext, h } from 'preact';
import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';

/** Data that says in JSON all it says: what has no words there (a function, a date, a map) is refused. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends
        | Date
        | ReadonlyMap<never, unknown>
        | ReadonlySet<never>
        | ((...all: never[]) => unknown)
    ? never
    : { readonly [K in keyof T]: Plain<T[K]> };

export type Part<P> = (props: P) => VNode | null;

/** Takes a part instead of drawing it where it stands, and numbers its place. */
export type TakePart = <P extends object>(part: Part<P>, of: P) => number;

export const TakePartContext = createContext<TakePart | null>(null);

type KeptProps<P> = { readonly part: Part<P>; readonly of: P & Plain<P> };

/**
 * A part that shows nothing but its props, in the language of the page: drawn once, it is the same in
 * every page of every reader that shows the same props. `part` stands outside of any component.
 */
export const Kept = <P extends object>({ part: Drawn, of }: KeptProps<P>) => {
  const take = useContext(TakePartContext);
  return take ? h(PLACE, { n: take(Drawn, of) }) : <Drawn {...of} />;
};

/** Words of people are escaped, so no text can be mistaken for it. */
const PLACE = 'x-part';
const PLACES = new RegExp(`<${PLACE} n="(\\d+)"></${PLACE}>`);

/** HTML with its parts where they belong, as it is sent. */
export const withParts = (html: string, partAt: (n: number) => Uint8Array): readonly Uint8Array[] =>
  html
    .split(PLACES)
    .map((piece, at) => (at % 2 === 0 ? Buffer.from(piece) : partAt(Number(piece))));

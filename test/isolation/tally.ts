/** What one kind of question came to. */
export interface Line {
  readonly what: string;
  readonly routes: number;
  readonly roles: number;
  readonly pairs: number;
  readonly asked: number;
  readonly leaks: number;
}

export interface Tally {
  add(question: { what: string; route: string; role: string; pair: string }): void;
  leak(what: string, leak: string): void;
  /** An answer of a media type, and how many marks stood in it. */
  read(type: string, marks: number): void;
  /** What was read of each media type. */
  types(): readonly { type: string; answers: number; marks: number }[];
  lines(): readonly Line[];
  leaks(): readonly string[];
}

export function openTally(): Tally {
  const asked = new Map<
    string,
    { routes: Set<string>; roles: Set<string>; pairs: Set<string>; asked: number }
  >();
  const found = new Map<string, Set<string>>();
  const all = new Set<string>();
  const types = new Map<string, { answers: number; marks: number }>();
  return {
    read(type, marks) {
      const name = type.split(';')[0] ?? '';
      const sum = types.get(name) ?? { answers: 0, marks: 0 };
      types.set(name, { answers: sum.answers + 1, marks: sum.marks + marks });
    },
    types: () => [...types].map(([type, sums]) => ({ type, ...sums })),
    add({ what, route, role, pair }) {
      const line = asked.get(what) ?? {
        routes: new Set(),
        roles: new Set(),
        pairs: new Set(),
        asked: 0,
      };
      asked.set(what, line);
      line.routes.add(route);
      line.roles.add(role);
      line.pairs.add(pair);
      line.asked += 1;
    },
    leak(what, leak) {
      found.set(what, (found.get(what) ?? new Set()).add(leak));
      all.add(`${what}: ${leak}`);
    },
    lines: () =>
      [...asked].map(([what, { routes, roles, pairs, asked: count }]) => ({
        what,
        routes: routes.size,
        roles: roles.size,
        pairs: pairs.size,
        asked: count,
        leaks: found.get(what)?.size ?? 0,
      })),
    leaks: () => [...all],
  };
}

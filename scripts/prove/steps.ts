/** One instrument, whole: what it shows, and the command that anyone may run alone. */
export interface Step {
  readonly name: string;
  readonly title: string;
  /** What follows `node scripts/boot.mjs`. */
  readonly args: readonly string[];
  /** It is ended after so long: many times what it takes on two busy cores. */
  readonly mostMinutes: number;
}

const step = (name: string, title: string, mostMinutes: number, ...args: string[]): Step => ({
  name,
  title,
  args,
  mostMinutes,
});

export const STEPS: readonly Step[] = [
  step('bench', 'Speed against a bare server', 60, 'bench'),
  step('bench-import', 'Import of a list', 60, 'bench', 'import'),
  step('bench-papers', 'Drawing of papers', 60, 'bench', 'papers'),
  step('isolation', 'Isolation: every role, every kind of pair, every address', 240, 'isolation'),
  step('abuse', 'Malformed requests and attacks on the wire', 120, 'abuse', '--write'),
  step(
    'faults',
    'A hundred kills, several processes restarted under load, disk, clock',
    180,
    'faults',
  ),
  step('drill', 'Backup, restore, comparison', 60, 'drill', '--demo'),
];

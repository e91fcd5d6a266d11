/** One instrument: what it shows, the command that anyone may run alone, and the same with fewer rounds. */
export interface Step {
  readonly name: string;
  readonly title: string;
  /** What follows `node scripts/boot.mjs`. */
  readonly args: readonly string[];
}

const step = (name: string, title: string, ...args: string[]): Step => ({ name, title, args });

export const STEPS: readonly Step[] = [
  step('bench', 'Speed against a bare server', 'bench'),
  step('bench-import', 'Import of a list', 'bench', 'import'),
  step('bench-papers', 'Drawing of papers', 'bench', 'papers'),
  step(
    'isolation',
    'Isolation: a round over every route, form and operation',
    'isolation',
    '--small',
  ),
  step('abuse', 'Malformed requests and attacks on the wire', 'abuse'),
  step('faults', 'Killed servers and databases under load', 'faults'),
  step(
    'processes',
    'Several processes on one database',
    'faults',
    '--rounds',
    '0',
    '--no-disk',
    '--no-clock',
    '--processes',
    '2',
  ),
  step('drill', 'Backup, restore, comparison', 'drill', '--demo'),
];

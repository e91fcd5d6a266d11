import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const here = createRequire(import.meta.url);

export type Outlines = ReturnType<typeof read>;

const known = new Map<string, Outlines | null>();

/** The outlines of a province's communes; read at the first question, null where there are none. */
export function outlinesOf(provinceCode: string): Outlines | null {
  const before = known.get(provinceCode);
  if (before !== undefined) return before;
  const path = here
    .resolve('#src/modules/portal/maps/42.topojson')
    .replace('42.', `${provinceCode}.`);
  const made = /^\d{2}$/.test(provinceCode) && existsSync(path) ? read(path) : null;
  if (made) known.set(provinceCode, made);
  return made;
}

function read(path: string) {
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<
    Record<string, GeometryCollection<{ code: string }>>
  >;
  const [communes] = Object.values(topology.objects);
  if (!communes) throw new Error(`no outlines in ${path}`);
  return feature(topology, communes);
}

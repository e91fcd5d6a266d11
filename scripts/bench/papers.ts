import type { Options } from './options.ts';
import type { Demo } from './demo.ts';
import { cpuMsOf, memoryOf } from './rounds/processes.ts';
import { at, median, shoot } from './rounds/shoot.ts';

export interface PaperRow {
  readonly name: string;
  readonly connections: number;
  /** Papers a second. */
  readonly product: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

export interface PapersReport {
  readonly rows: readonly PaperRow[];
  readonly papers: number;
  readonly memory: { readonly peak: number };
}

const FORMS = ['docx', 'pdf'] as const;
const CONNECTIONS = [1, 2] as const;

/** How many papers of the demo are drawn in a second, each anew. */
export async function drawPapers(
  { server, access, client }: Demo,
  { seconds, rounds }: Pick<Options, 'seconds' | 'rounds'>,
): Promise<PapersReport> {
  const { rows: papers } = await client.query<{ id: string }>(
    `select p.id from papers p
     join accounts a on a.tenant_id = p.tenant_id and a.login = $1
     join seats s on s.tenant_id = a.tenant_id and s.person_id = a.person_id
       and s.council_id = p.council_id
     where p.state = 'issued' order by p.id limit 40`,
    [access.login],
  );
  const rows: PaperRow[] = [];
  for (const form of FORMS) {
    const headers = { cookie: access.cookie };
    const asks = papers.map(({ id }) => ({ path: `/papers/${id}/${form}`, headers }));
    for (const connections of CONNECTIONS) {
      const aim = { base: server.base, asks, connections, status: 200 };
      await shoot({ ...aim, seconds: 1 });
      const before = cpuMsOf(server.pid);
      const shots = [];
      for (let round = 0; round < rounds; round += 1) shots.push(await shoot({ ...aim, seconds }));
      const requests = shots.reduce((sum, shot) => sum + shot.requests, 0);
      const times = shots.flatMap((shot) => shot.times);
      rows.push({
        name: form,
        connections,
        product: Number(median(shots.map(({ perSecond }) => perSecond)).toFixed(1)),
        p50: Number(at(times, 0.5).toFixed(1)),
        p99: Number(at(times, 0.99).toFixed(1)),
        cpuMs: Number(((cpuMsOf(server.pid) - before) / Math.max(1, requests)).toFixed(2)),
      });
    }
  }
  return { rows, papers: papers.length, memory: { peak: memoryOf(server.pid).peak } };
}

import type { Row } from '../asks.ts';
import { QUIET } from '../bare/quiet.ts';
import { cpuMsOf, cpuMsOfFamily, memoryOf } from './processes.ts';
import { at, median, shoot } from './shoot.ts';

export interface Side {
  readonly base: string;
  /** The server's process, for its processor time. */
  readonly pid: number;
}

export interface Sides {
  readonly product: Side;
  readonly bare: Side;
  readonly databasePid: number;
}

export interface Measured {
  readonly name: string;
  readonly connections: number;
  /** Requests a second. */
  readonly product: number;
  readonly bare: number;
  readonly ratio: number;
  /** Milliseconds of the product's answers. */
  readonly p50: number;
  readonly p99: number;
  /** Processor milliseconds a request: the server's own, and the database's for it. */
  readonly cpuMs: number;
  readonly databaseMs: number;
  readonly bareCpuMs: number;
  readonly bareDatabaseMs: number;
  /** What bare spends of the processor, of what the product spends: holds on a busy machine too. */
  readonly cpuRatio: number;
  /** What the product's process holds after this line: tells which line it grew with. */
  readonly memoryMb: number;
}

export interface Plan {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
}

const WARM_SHARE = 0.5;

/** Product, bare, product, bare …: what disturbs one disturbs the other. Medians of the rounds count. */
export async function compare(sides: Sides, row: Row, plan: Plan): Promise<Measured> {
  const product = new Tally(sides, 'product', row, plan);
  const bare = new Tally(sides, 'bare', row, plan);
  await product.warm();
  await bare.warm();
  for (let round = 0; round < plan.rounds; round += 1) {
    await product.round();
    await bare.round();
  }
  return {
    name: row.name,
    connections: plan.connections,
    product: rounded(product.perSecond(), 1),
    bare: rounded(bare.perSecond(), 1),
    ratio: rounded(product.perSecond() / Math.max(1, bare.perSecond()), 3),
    p50: rounded(at(product.times, 0.5), 2),
    p99: rounded(at(product.times, 0.99), 2),
    cpuMs: rounded(product.cpuMs(), 3),
    databaseMs: rounded(product.databaseMs(), 3),
    bareCpuMs: rounded(bare.cpuMs(), 3),
    bareDatabaseMs: rounded(bare.databaseMs(), 3),
    cpuRatio: rounded(bare.spentMs() / product.spentMs(), 3),
    memoryMb: memoryOf(sides.product.pid).now,
  };
}

class Tally {
  readonly #sides: Sides;
  readonly #which: 'product' | 'bare';
  readonly #row: Row;
  readonly #plan: Plan;
  readonly #rates: number[] = [];
  readonly times: number[] = [];
  #requests = 0;
  #cpuMs = 0;
  #databaseMs = 0;

  constructor(sides: Sides, which: 'product' | 'bare', row: Row, plan: Plan) {
    this.#sides = sides;
    this.#which = which;
    this.#row = row;
    this.#plan = plan;
  }

  async warm(): Promise<void> {
    await this.#shoot(this.#plan.seconds * WARM_SHARE);
    await this.#quieten();
  }

  async round(): Promise<void> {
    const { pid } = this.#sides[this.#which];
    const before = [cpuMsOf(pid), cpuMsOfFamily(this.#sides.databasePid)] as const;
    const shot = await this.#shoot(this.#plan.seconds);
    this.#rates.push(shot.perSecond);
    for (const time of shot.times) this.times.push(time);
    this.#requests += shot.requests;
    this.#cpuMs += cpuMsOf(pid) - before[0];
    this.#databaseMs += cpuMsOfFamily(this.#sides.databasePid) - before[1];
    await this.#quieten();
  }

  /** The next round has the database to itself. */
  async #quieten(): Promise<void> {
    const { status } = await fetch(new URL(QUIET, this.#sides.bare.base));
    if (status !== 204) throw new Error(`the bare server answered ${status} to ${QUIET}`);
  }

  async #shoot(seconds: number) {
    const { base } = this.#sides[this.#which];
    const { asks, status } = this.#row;
    // The bare server answers a sign-in and a creation as the product does.
    const mine = asks.map((ask) => ask[this.#which]);
    return await shoot({ base, asks: mine, status, seconds, connections: this.#plan.connections });
  }

  perSecond = (): number => median(this.#rates);
  cpuMs = (): number => this.#cpuMs / Math.max(1, this.#requests);
  spentMs = (): number => Math.max(0.001, this.cpuMs() + this.databaseMs());
  databaseMs = (): number => this.#databaseMs / Math.max(1, this.#requests);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

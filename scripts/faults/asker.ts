/** What came back that was no yes, by its status; `cut` where no answer came at all. */
export type Refusals = Record<string, number>;

export class Refused extends Error {}

const PATIENCE_MS = 30_000;

/** Asks the processes under load, and counts each answer that was no yes. */
export class Asker {
  readonly refusals: Refusals = {};
  readonly #baseOf: (at: number) => string;

  /** `baseOf`: where writer `at` calls; asked anew for each request. */
  constructor(baseOf: (at: number) => string) {
    this.#baseOf = baseOf;
  }

  async ask(at: number, path: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(`${this.#baseOf(at)}${path}`, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) =>
      this.#refuse(error instanceof Error && error.name === 'TimeoutError' ? 'hang' : 'cut'),
    );
    // A stranger is sent to the door: that is no yes.
    if (answer.headers.get('location')?.startsWith('/sign-in')) return this.#refuse('signed out');
    if (answer.status < 400) return answer;
    const text = await answer.text().catch(() => '');
    // A defect of ours asks for patience too.
    const isHonest =
      answer.status === 503 &&
      answer.headers.has('retry-after') &&
      !text.includes('platform.defect');
    return this.#refuse(isHonest ? '503 retry' : String(answer.status));
  }

  async page(at: number, path: string, cookie: string): Promise<string> {
    const answer = await this.ask(at, path, { headers: { cookie } });
    return await answer.text().catch(() => this.#refuse('cut'));
  }

  async post(
    at: number,
    path: string,
    key: string,
    body: object,
    mark?: string,
  ): Promise<Record<string, string>> {
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      ...(mark === undefined ? {} : { 'idempotency-key': mark }),
    };
    const answer = await this.ask(at, `/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json().catch(() => this.#refuse('cut'))) as Record<string, string>;
  }

  #refuse(kind: string): never {
    this.refusals[kind] = (this.refusals[kind] ?? 0) + 1;
    throw new Refused(kind);
  }
}

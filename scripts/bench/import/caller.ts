import { setTimeout as pause } from 'node:timers/promises';

/** Asks a server as a signed-in browser does. */
export class Caller {
  readonly #base: string;
  readonly #cookie: string;

  constructor(base: string, cookie: string) {
    this.#base = base;
    this.#cookie = cookie;
  }

  async ask(path: string, body?: FormData | URLSearchParams): Promise<Response> {
    return await fetch(new URL(path, this.#base), {
      redirect: 'manual',
      headers: { cookie: this.#cookie, origin: this.#base, 'sec-fetch-site': 'same-origin' },
      ...(body ? { method: 'POST', body } : {}),
    });
  }

  /** The list to the API with a key; what it answers begins so. */
  async sendToApi(query: string, list: string, key: string): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([list]), 'danh-sach.csv');
    const address = new URL(`/api/v1/petitions/import${query}`, this.#base);
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(address, { method: 'POST', body: form, headers });
    if (answer.status >= 300) throw new Error(`the API answered ${answer.status}`);
    return await answer.text();
  }

  async pageMs(): Promise<number> {
    const began = performance.now();
    const answer = await this.ask('/petitions?state=answered');
    await answer.text();
    if (answer.status !== 200) throw new Error(`the register answered ${answer.status}`);
    return performance.now() - began;
  }

  /** One look at the register after another until what it waits for is so. */
  async lookUntil(isDone: () => boolean | Promise<boolean>): Promise<readonly number[]> {
    const times: number[] = [];
    do {
      times.push(await this.pageMs());
      await pause(100);
    } while (!(await isDone()));
    return times;
  }

  /** A page of work in progress asks to be looked at again. */
  async isWaiting(path: string): Promise<boolean> {
    const answer = await this.ask(path);
    await answer.text();
    if (answer.status !== 200) throw new Error(`the import answered ${answer.status}`);
    return answer.headers.has('refresh');
  }
}

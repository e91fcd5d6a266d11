import { Client } from 'pg';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { openAccess } from './access.ts';
import type { Access } from './access.ts';
import { chooseFolder, databasePid, startProduct } from './house.ts';
import type { Running } from './house.ts';
import type { Options } from './options.ts';

const LOGIN = 'clerk';

export interface Demo {
  readonly server: Running & { readonly databasePid: number };
  readonly access: Access;
  readonly client: Client;
}

/** A server of its own with the demo world, and its clerk signed in, for as long as `work` lasts. */
export async function inDemo<R>(options: Options, work: (demo: Demo) => Promise<R>): Promise<R> {
  const folder = chooseFolder(options.data, options.keep);
  const database = await openDatabase({ dataDir: folder.path }, { purpose: 'command' });
  const client = new Client({ connectionString: database.url });
  try {
    const server = await startProduct(folder.path, ['--demo']);
    try {
      await client.connect();
      const access = await openAccess(database.url, client, LOGIN);
      return await work({
        server: { ...server, databasePid: databasePid(folder.path) },
        access,
        client,
      });
    } finally {
      await server.stop();
    }
  } finally {
    await client.end();
    await database.stop();
    folder.remove();
  }
}

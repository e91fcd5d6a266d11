import type { Facts } from '../facts.ts';
import { openBare } from './server.ts';

interface Asked {
  readonly url: string;
  readonly facts: Facts;
  readonly connections: number;
}

process.once('message', (message) => {
  const { url, facts, connections } = message as Asked;
  const { server } = openBare(url, facts, connections);
  server.listen(0, '127.0.0.1', () => {
    const at = server.address();
    process.send?.({ port: typeof at === 'object' ? at?.port : 0 });
  });
});
process.on('disconnect', () => process.exit(0));

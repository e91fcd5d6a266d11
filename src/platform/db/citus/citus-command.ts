import { Client } from 'pg';
import type { OperatorCommand } from '../../operator.ts';
import { citusCommands } from './citus.ts';
import type { TableClasses } from '../row-security.ts';

/** Prints what a database administrator runs once on an empty Citus cluster. */
export const citusCommand = (classes: TableClasses): OperatorCommand => ({
  name: 'citus-ddl',
  summary: 'In các lệnh phân tán bảng theo tenant_id cho Citus (không chạy lệnh nào)',
  usage: '',
  async run({ database, print }) {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      for (const line of await citusCommands(client, classes)) print(line);
    } finally {
      await client.end();
    }
  },
});

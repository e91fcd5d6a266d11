import { join } from 'node:path';
import about from '../package.json' with { type: 'json' };
import { migrations } from '../migrations/index.ts';
import { mailSettings, processConfig } from './config.ts';
import { keyCommand } from './council/accounts/index.ts';
import { generateCommand, measureCommand } from './generate/index.ts';
import { auditCommand } from './modules/audit/index.ts';
import { importCommand } from './modules/imports/index.ts';
import { mailTestCommand } from './modules/notifications/index.ts';
import {
  backupCommand,
  drillCommand,
  restoreCommand,
  verifyCommand,
} from './platform/backup/index.ts';
import { citusCommand } from './platform/db/citus/citus-command.ts';
import { exportCommand } from './platform/export/index.ts';
import type { OperatorCommand } from './platform/operator.ts';
import { TABLE_CLASSES } from './table-classes.ts';

const installation = () => ({
  filesFolder: join(processConfig().dataDir, 'files'),
  version: about.version,
  migrations,
});

/** Every command of the operator's tool; the server holds none of them. */
export const operatorCommands: readonly OperatorCommand[] = [
  keyCommand,
  importCommand,
  mailTestCommand(() => mailSettings(processConfig())),
  auditCommand,
  backupCommand(installation),
  verifyCommand,
  drillCommand(installation),
  restoreCommand(installation),
  exportCommand(installation),
  generateCommand,
  measureCommand,
  citusCommand(TABLE_CLASSES),
];

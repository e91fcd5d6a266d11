import type { Hono } from 'hono';
import type { OpenFiles } from './open-files.ts';
import { bodyRoutes } from './routes/bodies.tsx';
import { handoverRoutes } from './routes/handovers.tsx';
import { passwordRoutes } from './routes/passwords.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { settingsRoutes } from './routes/settings.tsx';

export function officeRoutes(app: Hono, openFiles: readonly OpenFiles[]): void {
  bodyRoutes(app, openFiles);
  passwordRoutes(app);
  peopleRoutes(app);
  handoverRoutes(app, openFiles);
  settingsRoutes(app);
}

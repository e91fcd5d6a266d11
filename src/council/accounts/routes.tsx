import type { Hono } from 'hono';
import { ownAccountRoutes } from './routes/account.tsx';
import { sessionAndKeyRoutes } from './routes/sessions-and-keys.tsx';
import { signInRoutes } from './routes/sign-in.tsx';

export function accountRoutes(app: Hono): void {
  signInRoutes(app);
  ownAccountRoutes(app);
  sessionAndKeyRoutes(app);
}

import type { Hono } from 'hono';
import { correctionRoutes } from './routes/corrections.tsx';
import { questionRoutes } from './routes/questions.tsx';
import { ruleRoutes } from './routes/rules.tsx';
import { screenRoutes } from './routes/screen.tsx';
import { threadRoutes } from './routes/thread.tsx';
import { writtenRoutes } from './routes/written.tsx';

export function sittingRoutes(app: Hono): void {
  threadRoutes(app);
  correctionRoutes(app);
  screenRoutes(app);
  questionRoutes(app);
  writtenRoutes(app);
  ruleRoutes(app);
}

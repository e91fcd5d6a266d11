import { programmeFailure } from '../failures.ts';
import { mayNotRead } from '../policy.ts';

/** Whoever asks, where they may read programmes. */
export function reader<A extends Parameters<typeof mayNotRead>[0]>(actor: A): A {
  const refused = mayNotRead(actor);
  if (refused) throw programmeFailure('Forbidden', refused);
  return actor;
}

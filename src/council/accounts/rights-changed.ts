import { signInsOf } from '#src/platform/auth/presence.ts';
import type { NewEvent } from '#src/platform/events/append.ts';

/** Whom an event may have given or taken something: an account, a person, or anybody of the tenant. */
function changedBy(tenantId: string, { subjectKind, subjectId, data }: NewEvent): string | null {
  switch (subjectKind) {
    case 'account':
    case 'person':
      return subjectId;
    case 'seat': {
      const person = data?.['person'];
      return typeof person === 'string' ? person : tenantId;
    }
    // Whom a body acts for, and which rooms a council hides.
    case 'body':
      return tenantId;
    default:
      return null;
  }
}

/** Told to all processes with the commit: what they remember of these sign-ins may no longer be so. */
export function rightsChanged(tenantId: string, events: readonly NewEvent[]): readonly string[] {
  const changed = events.flatMap((event) => changedBy(tenantId, event) ?? []);
  return [...new Set(changed)].map(signInsOf);
}

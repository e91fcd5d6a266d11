import type { CommandContext } from '#src/platform/command.ts';

/** A context whose work this room drives itself, so that the hook of its duties keeps out of the way. */
export interface PetitionContext extends CommandContext {
  readonly isPetitionWork: true;
}

/** The flag travels with every copy of the context. */
export function startPetitionWork(ctx: CommandContext): PetitionContext {
  return { ...ctx, isPetitionWork: true };
}

export function isPetitionWork(ctx: CommandContext): ctx is PetitionContext {
  return 'isPetitionWork' in ctx;
}

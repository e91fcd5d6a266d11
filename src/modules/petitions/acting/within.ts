import type { CommandContext } from '#src/platform/command.ts';

const underWay = new WeakSet<CommandContext>();

/** Marks work that this room drives itself, so that the hook of its duties keeps out of the way. */
export function startPetitionWork(ctx: CommandContext): CommandContext {
  const own = { ...ctx };
  underWay.add(own);
  return own;
}

export function isPetitionWork(ctx: CommandContext): boolean {
  return underWay.has(ctx);
}

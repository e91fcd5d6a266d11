import type { z } from 'zod';

/** The fields a command takes from a body: without those of the address, and uploads, which forms alone send. */
export function bodyOfAct(input: z.ZodType, fromAddress: readonly string[]): string[] {
  const { shape } = input as z.ZodObject;
  return Object.keys(shape)
    .filter((name) => !fromAddress.includes(name) && name !== 'files')
    .toSorted();
}

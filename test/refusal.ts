import { Failure } from '#src/platform/errors.ts';

/** How a change ended: `done`, or the code of its refusal; a defect stays a defect. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const failure = await failureOf(work);
  return failure === null ? 'done' : failure.code;
}

/** The same; a form that was filled in wrongly is told by its fields. */
export async function refusalOrFields(work: Promise<unknown>): Promise<string> {
  const failure = await failureOf(work);
  if (failure === null) return 'done';
  return failure.kind === 'InvalidInput' ? Object.keys(failure.fields).join() : failure.code;
}

async function failureOf(work: Promise<unknown>): Promise<Failure | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { ErrorSummary, Notice } from '#src/ui/index.ts';

export interface Answer {
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}

export const Refused = ({ refusal }: Answer) => {
  if (!refusal) return null;
  if (Object.keys(refusal.fields).length > 0) return <ErrorSummary />;
  return (
    <Notice tone="danger" urgent>
      {refusal.message}
    </Notice>
  );
};

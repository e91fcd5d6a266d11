import { Notice } from '../overlay/notice.tsx';
import { ErrorSummary } from './form.tsx';

type RefusedProps = {
  readonly refusal?:
    | { readonly message: string; readonly fields: Readonly<Record<string, string>> }
    | null
    | undefined;
  /** Names of fields, where the summary calls them otherwise than their labels. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** Why a form was not taken: at its fields, or in one sentence above it. */
export const Refused = ({ refusal, labels }: RefusedProps) => {
  if (!refusal) return null;
  if (Object.keys(refusal.fields).length > 0) return <ErrorSummary {...(labels && { labels })} />;
  return (
    <Notice tone="danger" urgent>
      {refusal.message}
    </Notice>
  );
};

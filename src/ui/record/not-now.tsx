import { Icon } from '../icon.tsx';

type NotNowProps = {
  readonly label: string;
  readonly acts: readonly { readonly act: string; readonly reason: string }[];
};

/** Acts that are the reader's but not possible yet, each reason said once. */
export const NotNow = ({ label, acts }: NotNowProps) => {
  if (acts.length === 0) return null;
  const byReason = Map.groupBy(acts, ({ reason }) => reason);
  return (
    <details class="not-now">
      <summary>
        {label} <Icon name="chevronDown" size={16} />
      </summary>
      <dl>
        {[...byReason].map(([reason, closed]) => (
          <div key={reason}>
            <dt>{closed.map(({ act }) => act).join(' · ')}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

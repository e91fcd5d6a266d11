import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';

export type Step = {
  readonly label: string;
  readonly detail?: ComponentChildren;
  readonly state: 'done' | 'now' | 'ahead';
};

/** Where a record stands on its way: done, now, ahead. */
export const StepList = ({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
}) => (
  <ol class="steps-line" aria-label={label}>
    {steps.map((step) => (
      <li
        class={`step step-${step.state}`}
        aria-current={step.state === 'now' ? 'step' : undefined}
        key={step.label}
      >
        <span class="step-dot">{step.state === 'done' && <Icon name="check" size={16} />}</span>
        <span class="step-words">
          <span class="step-label">{step.label}</span>
          {step.detail && <span class="step-detail">{step.detail}</span>}
        </span>
      </li>
    ))}
  </ol>
);

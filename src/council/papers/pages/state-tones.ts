import type { Tone } from '#src/ui/index.ts';
import type { PaperState } from '../schema.ts';

export const STATE_TONES: Readonly<Record<PaperState, Tone>> = {
  draft: 'neutral',
  checked: 'info',
  signed: 'info',
  numbered: 'info',
  issued: 'success',
  replaced: 'warning',
  withdrawn: 'warning',
};

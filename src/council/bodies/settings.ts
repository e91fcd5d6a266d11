export const FORWARDING_STEPS = ['committee', 'office', 'signer', 'registry'] as const;
export type ForwardingStep = (typeof FORWARDING_STEPS)[number];

/** Everything a council may switch, with the type of its value. */
export interface CouncilSettings {
  'petitions.forwardingSteps': readonly ForwardingStep[];
  'signIn.totpRequired': boolean;
  'rooms.hidden': readonly string[];
  /** Whether the council's public pages are open, and how voters reach its office. */
  'portal.isOpen': boolean;
  'portal.phone': string;
  'portal.address': string;
  'portal.email': string;
  /** Whether voters may send petitions on the public page, what they agree to from which day on, and
   * after how many days the words of a refused one are forgotten. */
  'submissions.isOpen': boolean;
  'submissions.consents': readonly {
    readonly from: string;
    readonly basis: string;
    readonly text: string;
  }[];
  'submissions.keepDays': number;
}
export type SettingKey = keyof CouncilSettings;

export interface CouncilTraits {
  readonly tier: 'province' | 'commune';
  readonly isDemo: boolean;
}

/** What holds until the council decides otherwise. */
export function defaultSetting<K extends SettingKey>(
  key: K,
  council: CouncilTraits,
): CouncilSettings[K] {
  const defaults: CouncilSettings = {
    'petitions.forwardingSteps': council.tier === 'province' ? FORWARDING_STEPS : ['signer'],
    'signIn.totpRequired': !council.isDemo,
    'rooms.hidden': [],
    'portal.isOpen': true,
    'portal.phone': '',
    'portal.address': '',
    'portal.email': '',
    'submissions.isOpen': true,
    'submissions.consents': [],
    'submissions.keepDays': 90,
  };
  return defaults[key];
}

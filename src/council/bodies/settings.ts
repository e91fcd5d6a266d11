export const FORWARDING_STEPS = ['committee', 'office', 'signer', 'registry'] as const;
export type ForwardingStep = (typeof FORWARDING_STEPS)[number];

export const MAIL_CHOICES = ['soon', 'daily', 'never'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

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
  /** How the council's people get their mail, and between which hours (HH:MM) none leaves. */
  'notices.mail': MailChoice;
  'notices.quietFrom': string;
  'notices.quietTo': string;
  /** After how many days notices and mails go; the leading council's holds for the tenant. */
  'notices.keepDays': number;
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
    'notices.mail': 'soon',
    'notices.quietFrom': '21:00',
    'notices.quietTo': '06:30',
    'notices.keepDays': 400,
  };
  return defaults[key];
}

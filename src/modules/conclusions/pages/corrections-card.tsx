import type { MeetingView } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, PostButton, Section, Stack } from '#src/ui/index.ts';
import { captureText } from '../messages/capture.ts';
import { mayNotConfirm, mayNotRecord } from '../policy.ts';
import type { ChangeView } from '../queries/changes.ts';
import { Differences } from './differences.tsx';

interface Props {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly changes: readonly ChangeView[];
}

/** What the corrected notice will say otherwise, word by word. */
export const CorrectionsCard = (props: Props) => {
  const { actor, locale, meeting, changes } = props;
  const t = captureText(locale);
  if (changes.length === 0) return null;
  const here = `/meetings/${meeting.code}/conclusions`;
  const waiting = changes.filter(({ state }) => state === 'proposed').length;
  const mayConfirm = mayNotConfirm(actor, meeting.council_id) === null && waiting > 0;
  return (
    <Card
      title={t.correctionsTitle}
      note={t.correctionsNote}
      actions={
        mayConfirm && (
          <PostButton action={`${here}/corrections/confirm`} tone="primary">
            {t.confirmCorrections}
          </PostButton>
        )
      }
    >
      <Stack>
        {changes.map((change) => (
          <Section
            level={3}
            key={change.id}
            title={`${t.changeActions[change.action]}: ${change.position}. ${change.before.content}`}
            note={t.why(change.reason)}
            actions={
              <>
                <Badge tone={change.state === 'confirmed' ? 'info' : 'warning'}>
                  {t.changeStates[change.state === 'confirmed' ? 'confirmed' : 'proposed']}
                </Badge>
                {mayDrop(actor, meeting, change) && (
                  <PostButton
                    action={`${here}/corrections/drop`}
                    fields={{ id: change.id }}
                    size="small"
                    tone="quiet"
                  >
                    {t.dropCorrection}
                  </PostButton>
                )}
              </>
            }
          >
            <Differences locale={locale} change={change} />
          </Section>
        ))}
      </Stack>
    </Card>
  );
};

function mayDrop(actor: Actor, meeting: MeetingView, change: ChangeView): boolean {
  const policy = change.state === 'confirmed' ? mayNotConfirm : mayNotRecord;
  return policy(actor, meeting.council_id) === null;
}

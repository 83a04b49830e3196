import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Conclusion } from '../../disclosure/decisions/decision';
import type { Reviewed } from '../../session/state';
import { useKept } from '../common/use-kept';
import { useMessages } from '../common/use-messages';
import { busy, roleOf, useSession, useSessionState } from '../common/use-session';
import { DecisionProgress } from '../findings/DecisionProgress';
import { PageFrame } from '../frame/PageFrame';
import { usePage } from '../frame/use-page';
import { OpinionCounts } from './OpinionCounts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '8px 12px' },
  said: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  help: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});

/** The opinion on the workbook as a whole, which only the supervisor gives, and the sheet that is printed. */
export function OpinionPage({ reviewed }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const isSupervisor = useSessionState(roleOf) === 'supervisor';
  const userName = useSessionState(({ preferences }) => preferences.userName);
  const { close } = usePage();
  const { t } = useMessages();
  const conclusion = reviewed.decisions.value.conclusion;
  const [draft, setDraft, forgetDraft] = useKept('conclusion', conclusion?.text ?? '');
  const [name, setName] = useState(userName);
  const [refused, setRefused] = useState(false);
  const changes = isSupervisor && draft.trim() !== (conclusion?.text ?? '');
  const lacksName = changes && name.trim() === '';

  const write = async (): Promise<void> => {
    if (changes) {
      session.prefer({ userName: name.trim() });
      await session.conclude(draft);
      if (session.getState().notice?.kind === 'failed') return;
      forgetDraft();
    }
    await session.writeOpinion();
    close();
  };
  return (
    <PageFrame title={t('opinionPage')}>
      <DecisionProgress standing={reviewed.standing} />
      <OpinionCounts standing={reviewed.standing} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setRefused(lacksName);
          if (!lacksName && !isBusy) void write();
        }}
      >
        {isSupervisor ? (
          <>
            <Field size="small" label={t('conclusion')} hint={t('conclusionHelp')}>
              <Textarea
                size="small"
                rows={4}
                resize="vertical"
                value={draft}
                onChange={(_event, { value }) => {
                  setDraft(value);
                }}
              />
            </Field>
            <Field
              size="small"
              label={t('signature')}
              validationState={refused && lacksName ? 'error' : 'none'}
              validationMessage={refused && lacksName ? t('signatureNeeded') : null}
            >
              <Input
                size="small"
                autoComplete="off"
                value={name}
                onChange={(_event, { value }) => {
                  setName(value);
                }}
              />
            </Field>
          </>
        ) : conclusion === null ? (
          <p className={styles.said}>{t('noConclusion')}</p>
        ) : (
          <Said conclusion={conclusion} />
        )}
        <p className={styles.help}>{t(isSupervisor ? 'opinionHelp' : 'opinionOnlyReviewer')}</p>
        {isSupervisor && (
          <div>
            <Button type="submit" appearance="primary" disabled={isBusy}>
              {t('writeOpinionSheet')}
            </Button>
          </div>
        )}
      </form>
    </PageFrame>
  );
}

/** The opinion as the supervisor gave it. */
function Said({ conclusion: { text, by } }: { readonly conclusion: Conclusion }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Field size="small" label={t('conclusion')} hint={by}>
      <p className={styles.said}>{text}</p>
    </Field>
  );
}

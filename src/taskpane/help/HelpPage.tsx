import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { Fold } from '../common/Fold';
import { useMessages } from '../common/use-messages';
import { editedHere, reviewedYet, useSession, useSessionState } from '../common/use-session';
import { PageFrame } from '../frame/PageFrame';
import { usePage } from '../frame/use-page';
import { RuleList } from './RuleList';
import { ShortcutList } from './ShortcutList';
import { TOPICS } from './topics';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    padding: '10px 12px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { paddingBottom: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: {
    margin: 0,
    padding: '0 12px 8px 28px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
    textWrap: 'pretty',
  },
  tour: { margin: '10px 12px 0' },
});

/** The help: a short guide, the keys, and every rule. */
export function HelpPage() {
  const styles = useStyles();
  const session = useSession();
  const isReviewed = useSessionState(reviewedYet);
  const isEdited = useSessionState(editedHere);
  const { close } = usePage();
  const { t } = useMessages();
  return (
    <PageFrame title={t('help')}>
      {isReviewed && (
        <Button
          className={styles.tour}
          size="small"
          icon={<LightbulbRegular />}
          onClick={() => {
            session.prefer({ tourSeen: false });
            close();
          }}
        >
          {t('tourAgain')}
        </Button>
      )}
      <section className={styles.part}>
        <h3 className={styles.heading}>{t('guide')}</h3>
        {TOPICS.filter((topic) => isEdited || topic !== 'live').map((topic) => (
          <Fold key={topic} title={t(`guide_${topic}`)}>
            <p className={styles.text}>{t(`guideText_${topic}`)}</p>
          </Fold>
        ))}
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t('shortcuts')}</h3>
        <ShortcutList />
      </section>
      <section>
        <h3 className={styles.heading}>{t('rules')}</h3>
        <RuleList />
      </section>
    </PageFrame>
  );
}

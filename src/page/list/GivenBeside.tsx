import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageModel, usePageState } from '../frame/use-page-model';
import { nameOf } from '../given/given-file';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    padding: '2px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What all files are reviewed with, and how to do without. */
export function GivenBeside() {
  const styles = useStyles();
  const page = usePageModel();
  const { rules, lastYear } = usePageState(({ beside }) => beside);
  const { t } = usePageMessages();
  if (rules === null && lastYear.length === 0) return null;
  return (
    <div className={styles.line}>
      {rules !== null && (
        <Given
          text={t('rulesGiven', { name: nameOf(rules.path) })}
          forget={t('rulesForget')}
          onForget={() => void page.give({ rules: null })}
        />
      )}
      {lastYear.length > 0 && (
        <Given
          text={t('lastYearGiven', { count: lastYear.length })}
          forget={t('lastYearForget')}
          onForget={() => void page.give({ lastYear: [] })}
        />
      )}
    </div>
  );
}

/** Props of something that was given. */
interface GivenProps {
  readonly text: string;
  readonly forget: string;
  readonly onForget: () => void;
}

function Given({ text, forget, onForget }: GivenProps) {
  return (
    <span>
      {text}
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={forget}
        title={forget}
        onClick={onForget}
      />
    </span>
  );
}

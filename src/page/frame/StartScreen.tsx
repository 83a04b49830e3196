import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  DocumentTableRegular,
  LockClosedRegular,
  TableSearchRegular,
} from '@fluentui/react-icons';
import { useFileFields } from '../given/use-file-fields';
import { usePageMessages } from './use-page-messages';
import { usePageModel, usePageState } from './use-page-model';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexGrow: 1,
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: 0,
    padding: '24px',
    overflowY: 'auto',
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '12px',
    boxSizing: 'border-box',
    width: 'min(720px, 100%)',
    padding: '44px 32px 40px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'center',
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '48px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  kinds: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: '10px',
    marginTop: '12px',
  },
  promises: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    width: 'min(656px, 100%)',
    margin: '24px 0 0',
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  promise: { display: 'flex', alignItems: 'flex-start', columnGap: '10px' },
  promiseIcon: { flexShrink: 0, marginTop: '2px', color: tokens.colorBrandForeground1, fontSize: '18px' },
});

const PROMISES = [
  ['promiseLocal', LockClosedRegular],
  ['promiseOriginal', DocumentTableRegular],
  ['promiseKept', ArrowDownloadRegular],
] as const;

/** What the page begins with: what to give it, and what becomes of that. */
export function StartScreen() {
  const styles = useStyles();
  const page = usePageModel();
  const isOpening = usePageState(({ opening }) => opening !== null);
  const { t } = usePageMessages();
  const { inputs, chooseFiles, chooseFolder } = useFileFields();
  return (
    <main className={styles.screen}>
      {inputs}
      <div className={styles.zone}>
        <TableSearchRegular aria-hidden className={styles.icon} />
        <h1 className={styles.title}>{t('startTitle')}</h1>
        <p className={styles.kinds}>{t('startKinds')}</p>
        <div className={styles.actions}>
          <Button appearance="primary" size="large" disabled={isOpening} onClick={chooseFiles}>
            {t('chooseFiles')}
          </Button>
          <Button size="large" disabled={isOpening} onClick={chooseFolder}>
            {t('chooseFolder')}
          </Button>
          <Button size="large" appearance="subtle" disabled={isOpening} onClick={() => void page.addSample()}>
            {t('openSample')}
          </Button>
        </div>
      </div>
      <ul className={styles.promises}>
        {PROMISES.map(([key, Icon]) => (
          <li key={key} className={styles.promise}>
            <Icon aria-hidden className={styles.promiseIcon} />
            {t(key)}
          </li>
        ))}
      </ul>
    </main>
  );
}

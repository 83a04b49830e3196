import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowLeftRegular, LocalLanguageRegular } from '@fluentui/react-icons';
import { LANGUAGES } from '../../voice/languages';
import { say } from '../../voice/say';
import { nameOf } from '../given/given-file';
import { usePageMessages } from './use-page-messages';
import { usePageModel, usePageState } from './use-page-model';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '44px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  product: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  unsaved: { flexShrink: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexShrink: 0, alignItems: 'center', columnGap: '4px', marginLeft: 'auto' },
});

/** The page's head: the product, or the file on show with the way back and its copy; and the language. */
export function PageHeader() {
  const styles = useStyles();
  const page = usePageModel();
  const open = usePageState((state) => state.open);
  const isAlone = usePageState(({ rows }) => rows.length === 1);
  const { t } = usePageMessages();
  return (
    <header className={styles.header}>
      {open === null ? (
        <span className={styles.product}>{t('product')}</span>
      ) : (
        <>
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={t(isAlone ? 'backToStart' : 'back')}
            title={t(isAlone ? 'backToStart' : 'back')}
            onClick={() => void page.back()}
          />
          <h1 className={styles.name} title={open.path}>
            {nameOf(open.path)}
          </h1>
          <Unsaved path={open.path} />
        </>
      )}
      <div className={styles.actions}>
        {open?.room.canBeCopied === true && (
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            title={t('downloadTip')}
            onClick={() => void page.download()}
          >
            {t('download')}
          </Button>
        )}
        <LanguageButton />
      </div>
    </header>
  );
}

function Unsaved({ path }: { readonly path: string }) {
  const styles = useStyles();
  const unsaved = usePageState((state) => state.unsaved);
  const { t } = usePageMessages();
  return unsaved.has(path) ? <span className={styles.unsaved}>{t('unsaved')}</span> : null;
}

/** Speaks the other language. */
function LanguageButton() {
  const page = usePageModel();
  const { language } = usePageMessages();
  const next = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;
  return (
    <Button
      appearance="subtle"
      icon={<LocalLanguageRegular />}
      lang={next}
      onClick={() => {
        page.prefer({ language: next });
      }}
    >
      {say(next, 'language', 'name')}
    </Button>
  );
}

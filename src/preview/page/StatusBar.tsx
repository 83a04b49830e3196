import { makeStyles, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
});

/** The honest note at the foot of the page: this is not Excel. */
export function StatusBar({ note }: { readonly note: string }) {
  const styles = useStyles();
  return (
    <footer className={styles.bar}>
      <InfoRegular />
      {note}
    </footer>
  );
}

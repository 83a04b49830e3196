import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: '12px 12px 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  help: {
    margin: 0,
    padding: '0 12px 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});

/** Props of what heads a part of the page. */
export interface PartHeadingProps {
  readonly title: string;
  /** What the part is for. */
  readonly help: string;
}

/** What heads a part of the page. */
export function PartHeading({ title, help }: PartHeadingProps) {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.help}>{help}</p>
    </>
  );
}

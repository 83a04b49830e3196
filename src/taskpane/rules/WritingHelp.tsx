import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../common/use-messages';
import { EXAMPLE_NUMBERS, RULE_EXAMPLES } from './examples';

const useStyles = makeStyles({
  text: { margin: 0, padding: '2px 12px 6px', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  list: { margin: 0, padding: '0 12px 8px 32px' },
  item: { paddingBottom: '6px', overflowWrap: 'anywhere' },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** How relations are written, with ten examples and what each means. */
export function WritingHelp() {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <p className={styles.text}>{t('rulesGrammar')}</p>
      <ol className={styles.list}>
        {EXAMPLE_NUMBERS.map((number) => (
          <li key={number} className={styles.item}>
            <div>{t(`ruleExample_${number}`)}</div>
            <code className={styles.formula}>{RULE_EXAMPLES[number - 1]}</code>
          </li>
        ))}
      </ol>
    </>
  );
}

import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Fold } from '../common/Fold';
import { formLabel } from '../common/form-names';
import { useMessages } from '../common/use-messages';
import { RULE_GROUPS, searchRules } from './rule-groups';

const useStyles = makeStyles({
  search: { display: 'flex', alignItems: 'center', columnGap: '8px', padding: '0 12px 4px' },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  rule: {
    padding: '3px 12px 4px 28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', columnGap: '8px' },
  id: {
    flexShrink: 0,
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  source: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  none: { padding: '4px 12px', color: tokens.colorNeutralForeground2 },
});

const ALL = RULE_GROUPS.reduce((count, { rules }) => count + rules.length, 0);

/** Every rule with its id and its source, by form, and a search over them. */
export function RuleList() {
  const styles = useStyles();
  const messages = useMessages();
  const { t, language } = messages;
  const [search, setSearch] = useState('');
  const isSearch = search.trim() !== '';
  const groups = searchRules(search);
  const found = groups.reduce((count, { rules }) => count + rules.length, 0);
  return (
    <>
      <div className={styles.search}>
        <SearchBox
          className={styles.box}
          size="small"
          placeholder={t('rulesSearch')}
          aria-label={t('rulesSearch')}
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
          }}
        />
        <span className={styles.count} role="status">
          {t('rulesFound', { found, all: ALL })}
        </span>
      </div>
      {groups.length === 0 && <div className={styles.none}>{t('rulesNone')}</div>}
      {groups.map(({ of, rules }) => (
        <Fold
          key={`${'form' in of ? of.form : of.kind} ${isSearch}`}
          title={'form' in of ? formLabel(of.form, messages) : t(of.kind)}
          aside={rules.length}
          openAtFirst={isSearch}
        >
          <ul className={styles.list}>
            {rules.map(({ id, title, equation, source }) => (
              <li key={id} className={styles.rule}>
                <div className={styles.head}>
                  <span>{title[language]}</span>
                  <span className={styles.id}>{id}</span>
                </div>
                {equation !== null && equation !== title['zh-CN'] && (
                  <div className={styles.source}>{equation}</div>
                )}
                <div className={styles.source}>
                  {t('source')}
                  {t('colon')}
                  {source.document[language]}
                </div>
              </li>
            ))}
          </ul>
        </Fold>
      ))}
    </>
  );
}

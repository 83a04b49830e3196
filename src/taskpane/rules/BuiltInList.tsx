import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { levelOf } from '../../disclosure/own-relations/table-row';
import { RULES } from '../../disclosure/relations/catalogue';
import type { WorkbookRules } from '../../session/rules';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';
import { LEVEL_WORDS, LEVELS } from './levels';

const useStyles = makeStyles({
  help: { padding: '0 12px 4px', color: tokens.colorNeutralForeground2 },
  search: { margin: '0 12px 4px', maxWidth: 'none' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', alignItems: 'center', columnGap: '8px', padding: '3px 12px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  id: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  level: { flexShrink: 0 },
});

/** How many are shown at once. */
const SHOWN = 20;

/** The relations of the add-in, each with what the workbook's own table makes of it: those that it changes first. */
export function BuiltInList({ table }: { readonly table: WorkbookRules | null }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { t, language } = useMessages();
  const [search, setSearch] = useState('');
  const rows = table?.rows ?? [];
  const words = search.trim().toLowerCase();
  const isChanged = (id: string): boolean => rows.some(({ texts }) => texts.id === id);
  const fitting = RULES.entries
    .filter(
      ({ id, title }) => id.toLowerCase().includes(words) || title[language].toLowerCase().includes(words),
    )
    .map((entry, at) => ({ entry, at }))
    .sort(
      (one, other) =>
        Number(isChanged(other.entry.id)) - Number(isChanged(one.entry.id)) || one.at - other.at,
    );
  return (
    <>
      <div className={styles.help}>{t('rulesBuiltInHelp')}</div>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={t('rulesBuiltInSearch')}
        aria-label={t('rulesBuiltInSearch')}
        value={search}
        onChange={(_event, { value }) => {
          setSearch(value);
        }}
      />
      <ul className={styles.list}>
        {fitting.slice(0, SHOWN).map(({ entry: { id, title } }) => {
          const row = rows.find(({ texts }) => texts.id === id);
          return (
            <li key={id} className={styles.item}>
              <span className={styles.name}>
                {title[language]} <span className={styles.id}>{id}</span>
              </span>
              <Select
                className={styles.level}
                size="small"
                aria-label={t('rulesBuiltInOf', { id })}
                disabled={isBusy}
                value={row === undefined ? '' : (levelOf(row.texts.level) ?? '')}
                onChange={(_event, { value }) => {
                  const level = LEVELS.find((one) => one === value);
                  if (level !== undefined) {
                    const texts = {
                      id,
                      title: '',
                      formula: '',
                      note: '',
                      source: '',
                      level: LEVEL_WORDS[level],
                    };
                    void session.saveRule(
                      row === undefined ? texts : { ...row.texts, level: texts.level },
                      row ?? null,
                    );
                  } else if (row !== undefined) void session.removeRule(row);
                }}
              >
                <option value="">{t('rulesBuiltInOwn')}</option>
                {LEVELS.map((level) => (
                  <option key={level} value={level}>
                    {t(`rulesLevel_${level}`)}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
      {fitting.length > SHOWN && (
        <div className={styles.help}>{t('rulesBuiltInMore', { count: fitting.length - SHOWN })}</div>
      )}
    </>
  );
}

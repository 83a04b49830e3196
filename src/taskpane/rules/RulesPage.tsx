import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { RULES } from '../../disclosure/relations/catalogue';
import type { RulesFileKind } from '../../session/rules-file';
import type { TableRow } from '../../session/rules';
import { NO_ABOUT, rulesOfWorkbook } from '../../session/rules';
import type { Reviewed } from '../../session/state';
import { Fold } from '../common/Fold';
import { givenFile, useFileField } from '../common/use-file-field';
import { saveFile } from '../common/save-file';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';
import { PageFrame } from '../frame/PageFrame';
import { BuiltInList } from './BuiltInList';
import { RowStates } from './row-state';
import { RuleEditor } from './RuleEditor';
import { RuleLine } from './RuleLine';
import { SetForm } from './SetForm';
import { WritingHelp } from './WritingHelp';

const useStyles = makeStyles({
  head: { padding: '8px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  about: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '6px' },
  heading: {
    margin: 0,
    padding: '10px 12px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  empty: { padding: '0 12px 8px', color: tokens.colorNeutralForeground2 },
});

/** What is shown: the list, or the editor of a row (null for a new one). */
type Edited = { readonly row: TableRow | null } | null;

/** The relations in force: the workbook's own, those of files, and the add-in's; and how to write them. */
export function RulesPage({ reviewed }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const canUndo = useSessionState((state) => state.canUndo);
  const given = useSessionState((state) => state.rules);
  const { t, language } = useMessages();
  const [edited, setEdited] = useState<Edited>(null);
  const [lost, setLost] = useState<readonly string[]>([]);
  const table = rulesOfWorkbook(reviewed.snapshot);
  const states = useMemo(() => new RowStates(reviewed.review, language), [reviewed.review, language]);
  const file = useFileField(t('rulesImport'), '.xlsx,.xlsm,.xls,.txt,.tsv', (chosen) => {
    void givenFile(chosen).then(session.readRules);
  });
  const save = async (kind: RulesFileKind): Promise<void> => {
    const made = await session.exportRules(kind);
    if (made === null) return;
    setLost(made.lost);
    if (made.lost.length === 0) saveFile(made);
  };
  if (edited !== null)
    return (
      <PageFrame
        title={edited.row === null ? t('rulesNew') : t('rulesEdit', { id: edited.row.texts.id })}
        onBack={() => {
          setEdited(null);
        }}
      >
        <RuleEditor
          reviewed={reviewed}
          table={table}
          before={edited.row}
          onDone={() => {
            setEdited(null);
          }}
        />
      </PageFrame>
    );
  const own = (table?.rows ?? []).filter(({ texts }) => RULES.of(texts.id) === null);
  const changed = (table?.rows.length ?? 0) - own.length;
  return (
    <PageFrame title={t('ownRules')}>
      {file.input}
      <div className={styles.head}>
        <div className={styles.about}>{t('ownRulesHelp')}</div>
        <div className={styles.actions}>
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              setEdited({ row: null });
            }}
          >
            {t('rulesNew')}
          </Button>
          <Button size="small" disabled={isBusy} onClick={file.choose}>
            {t('rulesImport')}
          </Button>
          <Button size="small" disabled={isBusy || !canUndo} onClick={() => void session.undoRules()}>
            {t('rulesUndo')}
          </Button>
          {table !== null && (
            <>
              <Link as="button" onClick={() => void save('xlsx')}>
                {t('rulesExportBook')}
              </Link>
              <Link as="button" onClick={() => void save('txt')}>
                {t('rulesExportText')}
              </Link>
            </>
          )}
        </div>
        {lost.length > 0 && <div role="alert">{t('rulesLost', { ids: lost.join('、') })}</div>}
      </div>
      <h3 className={styles.heading}>{t('rulesOfWorkbook')}</h3>
      {own.length === 0 && <div className={styles.empty}>{t('rulesEmpty')}</div>}
      <ul className={styles.list}>
        {own.map((row) => (
          <RuleLine
            key={row.row}
            texts={row.texts}
            state={states.ofRow(row, table?.sheet ?? '')}
            onEdit={() => {
              setEdited({ row });
            }}
          />
        ))}
      </ul>
      <Fold title={t('rulesSetHead')}>
        <SetForm key={JSON.stringify(table?.about ?? NO_ABOUT)} about={table?.about ?? NO_ABOUT} />
      </Fold>
      {given.map(({ name, table: { rows } }) => (
        <Fold key={name} title={t('rulesGiven', { name, count: rows.length })} openAtFirst>
          <div className={styles.empty}>
            <Button size="small" disabled={isBusy} onClick={() => void session.adoptRules(name)}>
              {t('rulesAdopt')}
            </Button>{' '}
            <Button size="small" disabled={isBusy} onClick={() => void session.forgetRules(name)}>
              {t('rulesForget')}
            </Button>
          </div>
          <ul className={styles.list}>
            {rows.map((texts, index) => (
              <RuleLine key={index} texts={texts} state={states.ofRelation(texts.id)} />
            ))}
          </ul>
        </Fold>
      ))}
      <Fold
        title={t('rulesBuiltIn')}
        aside={changed === 0 ? RULES.entries.length : t('rulesBuiltInChanged', { count: changed })}
      >
        <BuiltInList table={table} />
      </Fold>
      <Fold title={t('rulesWriting')}>
        <WritingHelp />
      </Fold>
    </PageFrame>
  );
}

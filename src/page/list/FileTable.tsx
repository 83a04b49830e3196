import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { SEVERITY_LOOKS } from '../../taskpane/common/severity-look';
import { useMessages } from '../../taskpane/common/use-messages';
import { folderOf, nameOf } from '../given/given-file';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageModel, usePageState } from '../frame/use-page-model';
import type { Counted, ListRow } from './list-row';
import { countOf, isUnreadable } from './list-row';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px 0 ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    whiteSpace: 'nowrap',
  },
  row: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  cell: {
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  figure: { width: '1%', textAlign: 'right', whiteSpace: 'nowrap' },
  zero: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  name: {
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  beside: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  unsaved: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  state: { width: '1%', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

/** The counts that have a column of their own. */
const COUNTS = ['forms', 'errors', 'warnings', 'unchecked'] as const satisfies readonly Counted[];

const COLOURS: Readonly<Partial<Record<(typeof COUNTS)[number], string>>> = {
  errors: SEVERITY_LOOKS.error.color,
  warnings: SEVERITY_LOOKS.warning.color,
};

/** The files as a table, a line each. */
export function FileTable({ rows }: { readonly rows: readonly ListRow[] }) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const { t: say } = useMessages();
  const unsaved = usePageState((state) => state.unsaved);
  const heads: Readonly<Record<(typeof COUNTS)[number], string>> = {
    forms: t('forms'),
    errors: say('severity_error'),
    warnings: say('severity_warning'),
    unchecked: t('unchecked'),
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('file')}
          </th>
          {COUNTS.map((count) => (
            <th key={count} scope="col" className={mergeClasses(styles.head, styles.figure)}>
              {heads[count]}
            </th>
          ))}
          <th scope="col" className={styles.head}>
            {t('state')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FileRow key={row.path} row={row} isUnsaved={unsaved.has(row.path)} />
        ))}
      </tbody>
    </table>
  );
}

/** Props of a file's line. */
interface FileRowProps {
  readonly row: ListRow;
  readonly isUnsaved: boolean;
}

const FileRow = memo(function FileRow({ row, isUnsaved }: FileRowProps) {
  const styles = useStyles();
  const page = usePageModel();
  const { t } = usePageMessages();
  const { path, submission, state, result } = row;
  const isClosed = result !== null && isUnreadable(result);
  const told = result === null ? [] : [...result.failures, ...result.remarks];
  return (
    <tr className={styles.row}>
      <td className={styles.cell}>
        {folderOf(path) !== '' && <div className={styles.beside}>{folderOf(path)}</div>}
        {isClosed || submission.kind === 'text' ? (
          <span className={styles.name}>{nameOf(path)}</span>
        ) : (
          <Link as="button" className={styles.name} onClick={() => void page.show(path)}>
            {nameOf(path)}
          </Link>
        )}
        {submission.previous !== undefined && (
          <div className={styles.beside}>{t('comparedWith', { name: nameOf(submission.previous) })}</div>
        )}
        {isUnsaved && <div className={styles.unsaved}>{t('unsaved')}</div>}
        {!isClosed &&
          told.map(({ reason }) => (
            <div key={reason} className={styles.beside}>
              {reason}
            </div>
          ))}
      </td>
      {isClosed ? (
        <td className={mergeClasses(styles.cell, styles.failed)} colSpan={COUNTS.length + 1}>
          {t('state_failed')} · {result.failures.map(({ reason }) => reason).join(' ')}
        </td>
      ) : (
        <>
          {COUNTS.map((counted) => (
            <Count
              key={counted}
              count={result === null ? null : countOf(result, counted)}
              colour={COLOURS[counted]}
            />
          ))}
          <td className={mergeClasses(styles.cell, styles.state)}>
            {t(result?.status === 3 ? 'state_nothing' : `state_${state}`)}
          </td>
        </>
      )}
    </tr>
  );
});

function Count({ count, colour }: { readonly count: number | null; readonly colour: string | undefined }) {
  const styles = useStyles();
  const isOne = count !== null && count > 0;
  return (
    <td
      className={mergeClasses(
        styles.cell,
        styles.figure,
        !isOne && styles.zero,
        isOne && colour !== undefined && styles.strong,
      )}
      style={isOne && colour !== undefined ? { color: colour } : undefined}
    >
      {count ?? ''}
    </td>
  );
}

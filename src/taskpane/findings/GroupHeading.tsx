import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { RULES } from '../../disclosure/relations/catalogue';
import { reference } from '../../disclosure/sheet/address';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import type { Messages } from '../common/use-messages';
import { useMessages } from '../common/use-messages';
import type { GroupTitle } from './list-groups';
import { SeverityMark } from '../common/SeverityMark';
import { SharedName } from './SharedName';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    padding: '2px 4px 2px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '6px',
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  beside: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of the heading of a group of findings. */
export interface GroupHeadingProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Its place among the rows of the list. */
  readonly index: number;
  readonly id: string;
  readonly title: GroupTitle;
  readonly cells: FiguresByCell;
  readonly count: number;
  /** What can be done with the whole group. */
  readonly children: ReactNode;
}

/** What a group of findings has in common; it stays in sight while its part of the list is scrolled. */
export function GroupHeading({ ref, index, id, title, cells, count, children }: GroupHeadingProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <div ref={ref} data-index={index} className={styles.bar}>
      <h2 id={id} className={styles.heading}>
        {title.kind === 'problem' ? (
          <SharedName shared={title.shared} cells={cells} withSheet />
        ) : (
          <span title={title.kind === 'rule' ? title.rule : undefined}>{bareName(title, messages)}</span>
        )}
        {'severity' in title && title.severity !== null && (
          <span className={styles.beside}>
            <SeverityMark severity={title.severity} />
          </span>
        )}
      </h2>
      <span className={styles.beside}>{count}</span>
      {children}
    </div>
  );
}

/** What a group is called. */
export function groupName(title: GroupTitle, messages: Messages): string {
  const { t } = messages;
  const name = bareName(title, messages);
  return 'severity' in title && title.severity !== null
    ? t('groupOfSeverity', { group: name, severity: t(`severity_${title.severity}`) })
    : name;
}

/** What a group is called where it is shown beside how grave it is. */
function bareName(title: GroupTitle, { t, language }: Messages): string {
  switch (title.kind) {
    case 'sheet':
      return title.sheet;
    case 'rule':
      return RULES.title(title.rule, language);
    case 'problem':
      return title.shared.text?.quote ?? (title.shared.place === null ? '' : reference(title.shared.place));
    case 'text':
    case 'workbook':
    case 'rest':
      return t(`group_${title.kind}`);
  }
}

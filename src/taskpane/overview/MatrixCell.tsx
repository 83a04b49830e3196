import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Say } from '../../voice/say';
import type { CoverageCell } from '../../disclosure/duties/coverage';
import { STATES_BY_GRAVITY } from '../../disclosure/duties/coverage';
import type { Member } from '../../disclosure/duties/member';
import type { Presence } from '../../disclosure/duties/presence';
import { useMessages } from '../common/use-messages';
import type { MatrixPlace } from './matrix-keys';
import { STATE_LOOKS } from './state-look';

const useStyles = makeStyles({
  cell: {
    boxSizing: 'border-box',
    height: '22px',
    padding: 0,
    borderRadius: tokens.borderRadiusSmall,
    textAlign: 'center',
    verticalAlign: 'middle',
    lineHeight: 0,
    cursor: 'pointer',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  absent: {
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  near: { color: tokens.colorStatusWarningForeground3 },
  nothing: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground2 },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
});

/** Props of a cell of the matrix. */
export interface MatrixCellProps {
  readonly cell: CoverageCell;
  /** A member's whole name. */
  readonly nameOf: (member: Member) => string;
  /** Whether the form is there; null for a cell between two forms. */
  readonly presence: Presence | null;
  readonly place: MatrixPlace;
  readonly chosen: boolean;
  /** Whether the Tab key stops here. */
  readonly reachable: boolean;
  readonly onChoose: () => void;
  /** Gets the keys that are not for choosing; true where one was used. */
  readonly onKey: (key: string) => boolean;
}

/** A cell of the matrix: a sign and a colour for the gravest state of its relations. */
export function MatrixCell({
  cell,
  nameOf,
  presence,
  place,
  chosen,
  reachable,
  onChoose,
  onKey,
}: MatrixCellProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { state } = cell;
  const isAbsent = presence?.state === 'missing' || presence?.state === 'near';
  const look = state === null || state === 'nothing' ? null : STATE_LOOKS[state];
  const name = cellName(cell, nameOf, presence, t);
  return (
    <td
      role="gridcell"
      className={mergeClasses(
        styles.cell,
        look === null && !isAbsent && styles.nothing,
        isAbsent && styles.absent,
        presence?.state === 'near' && styles.near,
        chosen && styles.chosen,
      )}
      style={look === null || isAbsent ? undefined : { color: look.color, backgroundColor: look.background }}
      tabIndex={reachable ? 0 : -1}
      aria-selected={chosen}
      aria-label={name}
      title={name}
      data-place={`${place.row},${place.column}`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onChoose();
        else if (!onKey(event.key)) return;
        event.preventDefault();
      }}
    >
      {isAbsent ? (
        t(presence.state === 'near' ? 'matrixNear' : 'matrixMissing')
      ) : look === null ? (
        '–'
      ) : (
        <look.icon aria-hidden fontSize={14} />
      )}
    </td>
  );
}

/** What a cell is called: its forms, whether they are there, and how many relations are in which state. */
function cellName(
  { members: [one, other], counts, state }: CoverageCell,
  nameOf: MatrixCellProps['nameOf'],
  presence: Presence | null,
  t: Say<'pane'>,
) {
  const names = one === other ? nameOf(one) : `${nameOf(one)} – ${nameOf(other)}`;
  const told = STATES_BY_GRAVITY.flatMap((each) =>
    counts[each] === 0 ? [] : [`${t(`relation_${each}`)} ${counts[each]}`],
  );
  const absence = presence === null || presence.state === 'found' ? [] : [t(`presence_${presence.state}`)];
  const nothing = state === 'nothing' && absence.length === 0 ? [t('matrixNothing')] : [];
  return [names, ...absence, ...told, ...nothing].join(t('listSeparator'));
}

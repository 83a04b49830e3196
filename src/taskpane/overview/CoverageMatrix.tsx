import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Coverage, CoverageCell, CoveredMember } from '../../disclosure/duties/coverage';
import type { Member } from '../../disclosure/duties/member';
import { useMessages } from '../common/use-messages';
import type { MatrixPlace } from './matrix-keys';
import { placeAfter } from './matrix-keys';
import { MatrixCell } from './MatrixCell';
import { longName, numberOf, shortName } from './member-name';

const useStyles = makeStyles({
  matrix: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '420px',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  corner: { width: '34px' },
  head: {
    padding: 0,
    cursor: 'default',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  row: { textAlign: 'left', whiteSpace: 'nowrap' },
  absent: { color: tokens.colorNeutralForeground3 },
  chosen: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  none: {
    padding: 0,
    color: tokens.colorNeutralStroke1,
    textAlign: 'center',
    // No more than a sign for the eye: a screen reader passes over it.
    '::before': { content: '"·" / ""' },
  },
});

/** Two members of the matrix, as they are chosen. */
export type ChosenPair = readonly [Member, Member];

/** Props of the matrix. */
export interface CoverageMatrixProps {
  readonly coverage: Coverage;
  /** The members that are shown, in their order. */
  readonly members: readonly CoveredMember[];
  readonly chosen: ChosenPair | null;
  readonly onChoose: (pair: ChosenPair | null) => void;
}

/**
 * The forms against each other as a triangle, a form's own relations on the diagonal. The arrow keys move, Enter
 * chooses a cell.
 */
export function CoverageMatrix({ coverage, members, chosen, onChoose }: CoverageMatrixProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { t } = messages;
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<MatrixPlace>({ row: 0, column: 0 });
  const current = active.row < members.length ? active : { row: 0, column: 0 };
  const cellAt = ({ row, column }: MatrixPlace): CoverageCell | null => {
    const [one, other] = [members[row]?.member, members[column]?.member];
    return one === undefined || other === undefined ? null : coverage.cell(one, other);
  };
  const isCell = (place: MatrixPlace): boolean =>
    place.row === place.column || (cellAt(place)?.state ?? null) !== null;
  const move = (place: MatrixPlace): void => {
    setActive(place);
    grid.current
      ?.querySelector<HTMLElement>(`[data-place="${place.row},${place.column}"]`)
      ?.focus({ preventScroll: false });
  };
  const nameOf = (member: Member): string => longName(member, numberOf(member, coverage), messages);
  const head = ({ member, presence }: CoveredMember, scope: 'row' | 'col') => (
    <Tooltip key={member} content={nameOf(member)} relationship="description" positioning="above-start">
      <th
        scope={scope}
        className={mergeClasses(
          styles.head,
          scope === 'row' && styles.row,
          presence.state !== 'found' && styles.absent,
          chosen?.includes(member) === true && styles.chosen,
        )}
      >
        {shortName(member, numberOf(member, coverage), messages)}
      </th>
    </Tooltip>
  );
  return (
    <table ref={grid} role="grid" className={styles.matrix} aria-label={t('matrix')}>
      <thead>
        <tr>
          <td className={styles.corner} />
          {members.map((member) => head(member, 'col'))}
        </tr>
      </thead>
      <tbody>
        {members.map((member, row) => (
          <tr key={member.member}>
            {head(member, 'row')}
            {members.slice(0, row + 1).map((other, column) => {
              const place = { row, column };
              const cell = isCell(place) ? cellAt(place) : null;
              if (cell === null) return <td key={other.member} role="gridcell" className={styles.none} />;
              const isChosen =
                chosen !== null && chosen[0] === cell.members[0] && chosen[1] === cell.members[1];
              return (
                <MatrixCell
                  key={other.member}
                  cell={cell}
                  nameOf={nameOf}
                  presence={row === column ? member.presence : null}
                  place={place}
                  chosen={isChosen}
                  reachable={row === current.row && column === current.column}
                  onChoose={() => {
                    setActive(place);
                    onChoose(isChosen ? null : cell.members);
                  }}
                  onKey={(key) => {
                    const next = placeAfter(key, place, members.length, isCell);
                    if (next !== null) move(next);
                    return next !== null;
                  }}
                />
              );
            })}
            {row < members.length - 1 && <td colSpan={members.length - 1 - row} role="gridcell" />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

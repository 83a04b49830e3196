import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../common/use-messages';
import { FoldButton } from './FoldButton';

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Props of the findings of a form that tell no difference of figures. */
export interface QualitativeGroupProps {
  readonly count: number;
  /** Whether they are shown in any case: one of them is being looked at. */
  readonly isUnfolded: boolean;
  /** The findings, each a list item. */
  readonly children: () => ReactNode;
}

/** The findings of a form that tell no difference of figures, put away so that the others stand out. */
export function QualitativeGroup({ count, isUnfolded, children }: QualitativeGroupProps) {
  const { t } = useMessages();
  const styles = useStyles();
  const list = useId();
  const [isAsked, setAsked] = useState(false);
  const isFolded = !isUnfolded && !isAsked;
  return (
    <div className={styles.group}>
      <FoldButton
        isFolded={isFolded}
        controls={list}
        onFold={() => {
          setAsked(isFolded);
        }}
      >
        {t('qualitative', { count })}
      </FoldButton>
      {!isFolded && (
        <ul id={list} className={styles.list}>
          {children()}
        </ul>
      )}
    </div>
  );
}

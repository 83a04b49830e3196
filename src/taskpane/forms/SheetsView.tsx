import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Unrecognised } from '../../disclosure/findings';
import type { Form } from '../../disclosure/forms/form';
import { a1 } from '../../disclosure/sheet/address';
import type { Reviewed } from '../../session/state';
import { groupBySheet } from '../common/group-by-sheet';
import { SheetHeading } from '../common/SheetHeading';
import { useMessages } from '../common/use-messages';
import { VirtualColumn } from '../common/VirtualColumn';
import { FormCard } from './FormCard';
import { UnrecognisedList } from './UnrecognisedList';

const useStyles = makeStyles({
  part: { paddingBottom: '8px' },
});

/** What stands below one heading: a form, or everything that is none. */
type Part =
  | { readonly kind: 'unrecognised'; readonly key: string; readonly unrecognised: readonly Unrecognised[] }
  | { readonly kind: 'form'; readonly key: string; readonly form: Form; readonly isAlone: boolean };

/** About the height of a form's card, in pixels. */
const CARD_HEIGHT = 260;

/** What every sheet was recognised as, or why it was not; sheets that need a look come first. */
export function SheetsView({ reviewed }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { forms, unrecognised } = reviewed.review;
  const parts = useMemo(() => partsOf(forms, unrecognised), [forms, unrecognised]);
  return (
    <VirtualColumn label={t('view_sheets')} items={parts} keyOf={({ key }) => key} likelyHeight={CARD_HEIGHT}>
      {(part) => (
        <section className={styles.part}>
          {part.kind === 'unrecognised' ? (
            <>
              <SheetHeading sheet={t('unrecognised', { count: part.unrecognised.length })} />
              <UnrecognisedList unrecognised={part.unrecognised} />
            </>
          ) : (
            <>
              <SheetHeading sheet={part.form.sheet} aside={part.isAlone ? undefined : areaOf(part.form)} />
              <FormCard form={part.form} reviewed={reviewed} />
            </>
          )}
        </section>
      )}
    </VirtualColumn>
  );
}

/** Where a form stands in its sheet. */
function areaOf({ area: { top, left, bottom, right } }: Form): string {
  return `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`;
}

function partsOf(forms: readonly Form[], unrecognised: readonly Unrecognised[]): readonly Part[] {
  const cards = groupBySheet(forms, ({ sheet }) => sheet).flatMap(({ sheet, items }) =>
    items.map((form): Part => {
      const key = `${sheet} ${form.area.top},${form.area.left}`;
      return { kind: 'form', key, form, isAlone: items.length === 1 };
    }),
  );
  return unrecognised.length === 0 ? cards : [{ kind: 'unrecognised', key: '', unrecognised }, ...cards];
}

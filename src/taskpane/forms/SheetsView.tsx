import { makeStyles } from '@fluentui/react-components';
import type { Reviewed } from '../../session/state';
import { FormCard } from './FormCard';
import { groupBySheet } from '../common/group-by-sheet';
import { SheetHeading } from '../common/SheetHeading';
import { UnrecognisedList } from './UnrecognisedList';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  part: { marginBottom: '8px' },
});

/** What every sheet was recognised as, or why it was not; sheets that need a look come first. */
export function SheetsView({ reviewed }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { forms, unrecognised } = reviewed.review;
  return (
    <>
      {unrecognised.length > 0 && (
        <section className={styles.part}>
          <SheetHeading sheet={t('unrecognised', { count: unrecognised.length })} />
          <UnrecognisedList unrecognised={unrecognised} />
        </section>
      )}
      {groupBySheet(forms, ({ sheet }) => sheet).map(({ sheet, items }) => (
        <section key={sheet} className={styles.part}>
          <SheetHeading sheet={sheet} />
          {items.map((form) => (
            <FormCard key={`${form.area.top},${form.area.left}`} form={form} reviewed={reviewed} />
          ))}
        </section>
      ))}
    </>
  );
}

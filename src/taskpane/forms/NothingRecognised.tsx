import { makeStyles } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { Review } from '../../disclosure/findings';
import { Blank } from '../common/Blank';
import { UnrecognisedList } from './UnrecognisedList';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({ page: { flexGrow: 1, overflowY: 'auto' } });

/** What the pane shows of a workbook without any known form: why each sheet is none. */
export function NothingRecognised({ review: { unrecognised } }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.page}>
      <Blank icon={TableSearchRegular} title={t('noneRecognised')}>
        {t('noneRecognisedHelp')}
      </Blank>
      <UnrecognisedList unrecognised={unrecognised} />
    </div>
  );
}

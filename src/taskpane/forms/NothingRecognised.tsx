import { Link, makeStyles } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons';
import type { Review } from '../../disclosure/review-types';
import { Blank } from '../common/Blank';
import { UnrecognisedList } from './UnrecognisedList';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({ help: { margin: '0 0 8px' } });

/** Props of what is shown where there is nothing to check. */
export interface NothingRecognisedProps {
  readonly review: Review;
  /** Leads to where a text can be given: it is checked within itself, without any form. */
  readonly onGiveText: () => void;
}

/** What the pane shows of a workbook without any known form: why each sheet is none. */
export function NothingRecognised({ review: { unrecognised }, onGiveText }: NothingRecognisedProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <Blank icon={TableSearchRegular} title={t('noneRecognised')}>
        <p className={styles.help}>{t('noneRecognisedHelp')}</p>
        <Link as="button" onClick={onGiveText}>
          {t('noneRecognisedText')}
        </Link>
      </Blank>
      <UnrecognisedList unrecognised={unrecognised} />
    </>
  );
}

import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { sentence } from '../../disclosure/sentence';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Why a text was not compared with the tables: it is another unit's, or of another year. Nothing where it was. */
export function IdentityBar({ review: { findings } }: { readonly review: NarrativeReview }) {
  const styles = useStyles();
  const { language } = useMessages();
  return findings
    .filter(({ text }) => text === undefined)
    .map(({ message }, index) => (
      <MessageBar key={index} className={styles.bar} intent="warning" shape="square" layout="multiline">
        <MessageBarBody>{sentence(message, language)}</MessageBarBody>
      </MessageBar>
    ));
}

import { Link, makeStyles } from '@fluentui/react-components';
import type { Claim } from '../../disclosure/narrative/claims';

const useStyles = makeStyles({
  link: { fontSize: 'inherit', textAlign: 'left', overflowWrap: 'anywhere' },
});

/** Props of a link to a claim. */
export interface ClaimLinkProps {
  readonly claim: Claim;
  readonly onChoose: (claim: Claim) => void;
}

/** A claim in its own words that leads to it in the text. */
export function ClaimLink({ claim, onChoose }: ClaimLinkProps) {
  const styles = useStyles();
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() => {
        onChoose(claim);
      }}
    >
      {claim.place.quote}
    </Link>
  );
}

import { Link, makeStyles } from '@fluentui/react-components';
import type { Relation } from '../../disclosure/findings';
import type { Form } from '../../disclosure/forms/form';
import type { PublishedTables } from '../../disclosure/review-types';
import { sentence } from '../../disclosure/sentence';
import { isGrave } from '../../disclosure/severity';
import type { CellPlace } from '../../disclosure/sheet/address';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import type { Reasoned } from './ReasonList';
import { ReasonList } from './ReasonList';

const useStyles = makeStyles({
  link: { fontSize: 'inherit', textAlign: 'left', overflowWrap: 'anywhere' },
});

/** A table of the document: what it is called, and the form of the workbook that it was compared with. */
interface ListedTable {
  readonly id: string;
  readonly name: string;
  readonly place: CellPlace | null;
}

/** Props of the tables of a document. */
export interface PublishedListProps {
  readonly published: PublishedTables;
  /** The relations of the review. */
  readonly relations: readonly Relation[];
}

/** The tables of the document that was given beside the workbook, by how they stand to the workbook's forms. */
export function PublishedList({ published, relations }: PublishedListProps) {
  const styles = useStyles();
  const session = useSession();
  const { t, language } = useMessages();
  const { forms, pairs, unrecognised, findings } = published;
  const partners = new Map(pairs.map(({ document, workbook }) => [document, workbook]));
  const wrongIn = ({ sheet }: Form): number =>
    findings.filter((finding) => isGrave(finding) && finding.cells.some((cell) => cell.sheet === sheet))
      .length;
  const uncomparedIn = (document: Form, workbook: Form): number =>
    relations.filter(
      ({ rule, state, cells }) =>
        rule === 'D-TABLE' &&
        state === 'notCheckable' &&
        cells.some(({ sheet }) => sheet === document.sheet || sheet === workbook.sheet),
    ).length;
  const standing = (form: Form): string => {
    const partner = partners.get(form);
    if (partner === undefined) return t('publishedAlone');
    const count = wrongIn(form);
    if (count > 0) return t('publishedDiffers', { count });
    const uncompared = uncomparedIn(form, partner);
    return uncompared === 0 ? t('publishedSame') : t('publishedPartly', { count: uncompared });
  };
  const items: readonly Reasoned<ListedTable>[] = [
    ...forms.map((form, index) => ({
      item: { id: `form ${index}`, name: form.sheet, place: firstCellOf(partners.get(form)) },
      reason: standing(form),
    })),
    ...unrecognised.map(({ sheet, reason }, index) => ({
      item: { id: `unrecognised ${index}`, name: sheet, place: null },
      reason: sentence(reason, language),
    })),
  ];
  if (items.length === 0) return null;
  return (
    <ReasonList
      title={t('publishedTables', { count: forms.length, compared: pairs.length })}
      items={items}
      keyOf={({ id }) => id}
    >
      {({ name, place }) =>
        place === null ? (
          name
        ) : (
          <Link as="button" className={styles.link} onClick={() => void session.goTo(place)}>
            {t('publishedBeside', { table: name, sheet: place.sheet })}
          </Link>
        )
      }
    </ReasonList>
  );
}

function firstCellOf(form: Form | undefined): CellPlace | null {
  return form === undefined ? null : { sheet: form.sheet, row: form.area.top, column: form.area.left };
}

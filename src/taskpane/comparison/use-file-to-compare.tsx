import type { FileField } from '../common/use-file-field';
import { useFileField } from '../common/use-file-field';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { usePage } from '../frame/use-page';

/** Asks for an .xlsx file, compares the workbook with it, and shows the result where that succeeds. */
export function useFileToCompare(): FileField {
  const session = useSession();
  const { open } = usePage();
  const { t } = useMessages();
  return useFileField(t('compareFile'), '.xlsx', async (file) => {
    const before = session.getState().comparison;
    await session.compareWith(file);
    const { comparison } = session.getState();
    if (comparison !== null && comparison !== before) open('comparison');
  });
}

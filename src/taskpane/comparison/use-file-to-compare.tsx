import type { FileField } from '../common/use-file-field';
import { givenFile, useFileField } from '../common/use-file-field';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { usePage } from '../frame/use-page';

/** Asks for an .xlsx file, compares the workbook with it, and shows the result where that succeeds. */
export function useFileToCompare(): FileField {
  const session = useSession();
  const { open } = usePage();
  const { t } = useMessages();
  const compare = async (file: File): Promise<void> => {
    const before = session.getState().comparison;
    await session.compareWith(await givenFile(file));
    const { comparison } = session.getState();
    if (comparison !== null && comparison !== before) open('comparison');
  };
  return useFileField(t('compareFile'), '.xlsx', (file) => void compare(file));
}

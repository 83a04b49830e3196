import type { ReactElement } from 'react';
import { useRef } from 'react';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { usePage } from '../frame/use-page';

/** A way to ask for the file that the workbook is compared with. */
export interface FileToCompare {
  /** The hidden field of the file; it must be rendered. */
  readonly input: ReactElement;
  /** Asks for the file; the result is then shown. */
  readonly choose: () => void;
}

/** Asks for an .xlsx file, compares the workbook with it, and shows the result where that succeeds. */
export function useFileToCompare(): FileToCompare {
  const session = useSession();
  const { open } = usePage();
  const { t } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const compare = async (file: File): Promise<void> => {
    const before = session.getState().comparison;
    const bytes = new Uint8Array(await file.arrayBuffer());
    await session.compareWith({ name: file.name, bytes });
    const { comparison } = session.getState();
    if (comparison !== null && comparison !== before) open('comparison');
  };
  return {
    input: (
      <input
        ref={field}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={t('compareFile')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file === undefined) return;
          void compare(file).finally(() => {
            target.value = '';
          });
        }}
      />
    ),
    choose: () => {
      field.current?.click();
    },
  };
}

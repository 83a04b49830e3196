import { failure } from '../session/room/failure';
import type { Result } from '../session/room/result';
import { failed, succeeded } from '../session/room/result';

/** The setting of a workbook by which Excel opens the pane along with it, for whoever has the add-in. */
const SETTING = 'Office.AutoShowTaskpaneWithDocument';

/** Lets the pane open by itself along with this workbook, or no longer; the workbook has to be saved for it. */
export async function openWithWorkbook(opens: boolean): Promise<Result<void>> {
  const refused = failed(failure('notSupported', { feature: SETTING }));
  try {
    const { settings } = Office.context.document;
    if ((settings.get(SETTING) === true) === opens) return succeeded(undefined);
    if (opens) settings.set(SETTING, true);
    else settings.remove(SETTING);
    return await new Promise<Result<void>>((resolve) => {
      settings.saveAsync(({ status }) => {
        resolve(status === Office.AsyncResultStatus.Succeeded ? succeeded(undefined) : refused);
      });
    });
  } catch {
    // Not every host of Office has settings, whatever the types say.
    return refused;
  }
}

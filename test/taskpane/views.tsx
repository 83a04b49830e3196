import { screen } from '@testing-library/react';
import type { ShownPane } from './pane';

/** Opens a part of the results by its tab. */
export async function show({ user }: ShownPane, name: RegExp): Promise<void> {
  await user.click(screen.getByRole('tab', { name }));
}

/** Chooses something in the menu at the top right. */
export async function chooseInMenu({ user }: ShownPane, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

/** Removes sheets, as another person at the workbook. */
export async function removeSheets(
  { other }: Pick<ShownPane, 'other'>,
  ...names: readonly string[]
): Promise<void> {
  await other(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

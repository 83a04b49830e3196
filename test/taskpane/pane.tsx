import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../src/taskpane/frame/App';
import type { Opened } from '../session/headless';

/** A pane on a workbook, and a user in front of it. */
export interface ShownPane extends Opened {
  readonly user: UserEvent;
}

/** Shows the pane of a workbook, once Excel is ready. */
export async function showPane(opened: Opened): Promise<ShownPane> {
  const user = userEvent.setup();
  render(<App session={opened.session} />);
  await opened.session.start();
  await screen.findByRole('heading', { level: 1 });
  return { ...opened, user };
}

/** Shows the pane and checks the workbook. */
export async function showChecked(opened: Opened): Promise<ShownPane> {
  const pane = await showPane(opened);
  await pane.user.click(screen.getByRole('button', { name: '检查' }));
  await screen.findByRole('button', { name: '重新检查' });
  return pane;
}

export { findingRow, findingRows } from './rows';

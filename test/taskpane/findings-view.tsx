import { FluentProvider } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../src/voice/languages';
import type { Session } from '../../src/session/session';
import { MessagesContext, messagesIn } from '../../src/taskpane/common/use-messages';
import { THEMES } from '../../src/taskpane/common/theme';
import { SessionContext, useSessionState } from '../../src/taskpane/common/use-session';
import { FindingsView } from '../../src/taskpane/findings/FindingsView';
import { expect } from 'vitest';
import { selected, type Opened } from '../session/headless';

/** The findings of a checked workbook, and a user in front of them. */
export interface ShownFindings extends Opened {
  readonly user: UserEvent;
}

/** Checks a workbook and shows its findings, without the rest of the pane. */
export async function showFindings(opened: Opened, language: Language = 'zh-CN'): Promise<ShownFindings> {
  await opened.session.check();
  const before = await selected(opened);
  render(<Findings session={opened.session} language={language} />);
  // The grid is led to the first finding: what the test selects comes after that.
  const unfolded = document.querySelector('[data-row][aria-expanded="true"]') !== null;
  if (unfolded)
    await waitFor(async () => {
      expect(await selected(opened)).not.toBe(before);
    });
  return { ...opened, user: userEvent.setup() };
}

function Findings({ session, language }: { readonly session: Session; readonly language: Language }) {
  return (
    <SessionContext value={session}>
      <FluentProvider theme={THEMES.light}>
        <MessagesContext value={messagesIn(language)}>
          <Shown />
        </MessagesContext>
      </FluentProvider>
    </SessionContext>
  );
}

function Shown() {
  const reviewed = useSessionState((state) => state.reviewed);
  return reviewed === null ? null : <FindingsView reviewed={reviewed} />;
}

/** Shows the findings of every severity, too, which are only counted at first. */
export const showAll = (user: UserEvent): Promise<void> =>
  user.click(screen.getByRole('button', { name: '全部显示' }));

/** Shows the findings that tell no difference of figures, too, which are folded where they are many. */
export const unfoldQualitative = (user: UserEvent): Promise<void> =>
  user.click(screen.getByRole('button', { name: /^不涉及差额的事项/u }));

/** Puts the findings together otherwise. */
export async function group(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^分组/u }));
  await user.click(await screen.findByRole('menuitemradio', { name }));
}

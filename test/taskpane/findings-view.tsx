import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../../src/disclosure/messages';
import type { Session } from '../../src/session/session';
import { messagesIn } from '../../src/taskpane/common/i18n';
import { THEMES } from '../../src/taskpane/common/theme';
import { SessionContext, useSessionState } from '../../src/taskpane/common/use-session';
import { FindingsView } from '../../src/taskpane/findings/FindingsView';
import type { Opened } from '../session/headless';

/** The findings of a checked workbook, and a user in front of them. */
export interface ShownFindings extends Opened {
  readonly user: UserEvent;
}

/** Checks a workbook and shows its findings, without the rest of the pane. */
export async function showFindings(opened: Opened, language: Language = 'zh-CN'): Promise<ShownFindings> {
  await opened.session.check();
  render(<Findings session={opened.session} language={language} />);
  return { ...opened, user: userEvent.setup() };
}

function Findings({ session, language }: { readonly session: Session; readonly language: Language }) {
  return (
    <SessionContext value={session}>
      <FluentProvider theme={THEMES.light}>
        <I18nextProvider i18n={messagesIn(language)}>
          <Shown />
        </I18nextProvider>
      </FluentProvider>
    </SessionContext>
  );
}

function Shown() {
  const { reviewed } = useSessionState();
  return reviewed === null ? null : <FindingsView reviewed={reviewed} />;
}

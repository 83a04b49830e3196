import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { Blank } from './Blank';
import { useMessages } from './use-messages';

/** Shows a word instead of an empty pane when a component has thrown. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useMessages();
  return (
    <Blank title={t('crashed')}>
      <p>{t('crashedHelp')}</p>
      <Button
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('reload')}
      </Button>
    </Blank>
  );
}

import { useMessages } from '../../common/use-messages';
import { editedHere, useSessionState } from '../../common/use-session';
import { PageFrame } from '../PageFrame';
import { CheckSettings } from './CheckSettings';
import { MarkSettings } from './MarkSettings';
import { PersonSettings } from './PersonSettings';
import { RecalculationSettings } from './RecalculationSettings';
import { SurfaceSettings } from './SurfaceSettings';
import { WorkbookSettings } from './WorkbookSettings';

/** Everything that the user may set; each choice counts at once. */
export function SettingsPage() {
  const isEdited = useSessionState(editedHere);
  const { t } = useMessages();
  return (
    <PageFrame title={t('settings')}>
      <PersonSettings />
      {isEdited && <CheckSettings />}
      <MarkSettings />
      <RecalculationSettings />
      <SurfaceSettings />
      <WorkbookSettings />
    </PageFrame>
  );
}

import { useMessages } from '../../common/use-messages';
import { PageFrame } from '../PageFrame';
import { CheckSettings } from './CheckSettings';
import { MarkSettings } from './MarkSettings';
import { PersonSettings } from './PersonSettings';
import { RecalculationSettings } from './RecalculationSettings';
import { SurfaceSettings } from './SurfaceSettings';
import { WorkbookSettings } from './WorkbookSettings';

/** Everything that the user may set; each choice counts at once. */
export function SettingsPage() {
  const { t } = useMessages();
  return (
    <PageFrame title={t('settings')}>
      <PersonSettings />
      <CheckSettings />
      <MarkSettings />
      <RecalculationSettings />
      <SurfaceSettings />
      <WorkbookSettings />
    </PageFrame>
  );
}

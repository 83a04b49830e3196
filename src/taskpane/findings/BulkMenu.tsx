import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';
import { bulkKinds, concerned } from './bulk';
import { useDeciding } from './use-deciding';

/** Props of the menu that decides several findings at once. */
export interface BulkMenuProps {
  /** What the button is called. */
  readonly label: string;
  readonly findings: readonly FindingStanding[];
  readonly onAsk: (kind: StepKind) => void;
}

/** Decides several findings at once: each step with the number of findings that it concerns. */
export function BulkMenu({ label, findings, onAsk }: BulkMenuProps) {
  const { isPossible, isBusy } = useDeciding();
  if (!isPossible) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={label}
          title={label}
          disabledFocusable={isBusy}
        />
      </MenuTrigger>
      <MenuPopover>
        <BulkItems findings={findings} onAsk={onAsk} />
      </MenuPopover>
    </Menu>
  );
}

function BulkItems({
  findings,
  onAsk,
}: {
  readonly findings: readonly FindingStanding[];
  readonly onAsk: (kind: StepKind) => void;
}) {
  const { t } = useMessages();
  const role = useSessionState(roleOf);
  return (
    <MenuList>
      <MenuGroup>
        <MenuGroupHeader>{t('bulkOnlyDue')}</MenuGroupHeader>
        {bulkKinds(role).map((kind) => {
          const count = concerned(findings, kind, role).length;
          return (
            <MenuItem
              key={kind}
              disabled={count === 0}
              onClick={() => {
                onAsk(kind);
              }}
            >
              {t('bulkItem', { step: t(`step_${kind}`), count })}
            </MenuItem>
          );
        })}
      </MenuGroup>
    </MenuList>
  );
}

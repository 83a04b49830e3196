import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  BranchCompareRegular,
  CalendarLtrRegular,
  ClipboardTaskRegular,
  DocumentTextRegular,
  LightbulbRegular,
  MathFormulaRegular,
  MoreHorizontalRegular,
  QuestionCircleRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { givenFile, useFileField } from '../common/use-file-field';
import { useFileToCompare } from '../comparison/use-file-to-compare';
import { useMessages } from '../common/use-messages';
import { busy, reviewedYet, roleOf, useSession, useSessionState } from '../common/use-session';
import { usePage } from './use-page';

/** What is seldom needed: the comparison, the sheets that can be written, settings and help. */
export function MoreMenu() {
  const session = useSession();
  const isBusy = useSessionState(busy);
  const isReviewed = useSessionState(reviewedYet);
  const role = useSessionState(roleOf);
  const isCompared = useSessionState(({ comparison }) => comparison !== null);
  const hasLastYear = useSessionState(({ lastYear: given }) => given !== null);
  const { open } = usePage();
  const { t } = useMessages();
  const { input, choose } = useFileToCompare();
  const lastYear = useFileField(t('lastYearFile'), '.xlsx,.xlsm,.xls', (file) => {
    void givenFile(file).then(session.readLastYear);
  });
  const needsReview = isBusy || !isReviewed;
  return (
    <>
      {input}
      {lastYear.input}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            data-opens-pages
            aria-label={t('more')}
            title={t('more')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {isCompared && (
              <MenuItem
                icon={<BranchCompareRegular />}
                onClick={() => {
                  open('comparison');
                }}
              >
                {t('compareResult')}
              </MenuItem>
            )}
            <MenuItem icon={<BranchCompareRegular />} disabled={needsReview} onClick={choose}>
              {t('compareFile')}
            </MenuItem>
            <MenuItem icon={<CalendarLtrRegular />} disabled={needsReview} onClick={lastYear.choose}>
              {t('lastYearFile')}
            </MenuItem>
            {hasLastYear && (
              <MenuItem
                icon={<CalendarLtrRegular />}
                disabled={needsReview}
                onClick={() => void session.forgetLastYear()}
              >
                {t('lastYearForget')}
              </MenuItem>
            )}
            <MenuItem
              icon={<MathFormulaRegular />}
              disabled={needsReview}
              onClick={() => {
                open('rules');
              }}
            >
              {t('ownRules')}
            </MenuItem>
            <MenuItem
              icon={<ClipboardTaskRegular />}
              disabled={needsReview}
              onClick={() => {
                open('opinion');
              }}
            >
              {t(role === 'supervisor' ? 'writeOpinion' : 'readOpinion')}
            </MenuItem>
            <MenuItem
              icon={<DocumentTextRegular />}
              disabled={needsReview}
              onClick={() => void session.writeReport()}
            >
              {t('writeReport')}
            </MenuItem>
            <MenuDivider />
            <MenuItem
              icon={<SettingsRegular />}
              onClick={() => {
                open('settings');
              }}
            >
              {t('settings')}
            </MenuItem>
            <MenuItem
              icon={<LightbulbRegular />}
              disabled={!isReviewed}
              onClick={() => {
                session.prefer({ tourSeen: false });
              }}
            >
              {t('tour')}
            </MenuItem>
            <MenuItem
              icon={<QuestionCircleRegular />}
              onClick={() => {
                open('help');
              }}
            >
              {t('help')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

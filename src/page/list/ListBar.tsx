import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  Select,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useFileFields } from '../given/use-file-fields';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageModel, usePageState } from '../frame/use-page-model';
import { BesideMenu } from './BesideMenu';
import { GivenBeside } from './GivenBeside';
import type { ListRow, RowFilter } from './list-row';
import { isListed, ROW_FILTERS } from './list-row';
import { RemoveDialog } from './RemoveDialog';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: '0 8px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  progress: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginLeft: 'auto' },
});

/** Props of the bar. */
export interface ListBarProps {
  readonly rows: readonly ListRow[];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** How far the review is, which files are listed, and what can be done with all of them. */
export function ListBar({ rows, filter, onFilter }: ListBarProps) {
  const styles = useStyles();
  const page = usePageModel();
  const isRunning = usePageState((state) => state.isRunning);
  const unsaved = usePageState((state) => state.unsaved);
  const { t } = usePageMessages();
  const { inputs, chooseFiles, chooseFolder } = useFileFields();
  const [isAsking, setAsking] = useState(false);
  const done = rows.filter(({ state }) => state === 'reviewed').length;
  const left = rows.filter(({ state }) => state === 'left').length;
  return (
    <>
      {inputs}
      <div className={styles.bar}>
        <h1 className={styles.title}>{t('listOf', { count: rows.length })}</h1>
        <span className={styles.progress} role="status">
          {isRunning
            ? t('listDone', { done, all: rows.length })
            : left > 0
              ? t('listCancelled', { count: left })
              : ''}
        </span>
        {isRunning && (
          <Button size="small" onClick={page.cancel}>
            {t('cancel')}
          </Button>
        )}
        {!isRunning && left > 0 && (
          <Button size="small" onClick={() => void page.goOn()}>
            {t('goOn')}
          </Button>
        )}
        <div className={styles.actions}>
          <Select
            size="small"
            aria-label={t('filter')}
            value={filter}
            onChange={(_event, { value }) => {
              onFilter(ROW_FILTERS.find((one) => one === value) ?? 'all');
            }}
          >
            {ROW_FILTERS.map((one) => (
              <option key={one} value={one}>
                {t(`filter_${one}`)} ({rows.filter((row) => isListed(row, one)).length})
              </option>
            ))}
          </Select>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small" icon={<ArrowDownloadRegular />} disabled={isRunning || done === 0}>
                {t('summary')}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {(['xlsx', 'html'] as const).map((kind) => (
                  <MenuItem key={kind} onClick={() => void page.downloadSummary(kind)}>
                    {t(kind === 'xlsx' ? 'summaryBook' : 'summaryPage')}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <BesideMenu />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small" icon={<AddRegular />}>
                {t('add')}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={chooseFiles}>{t('chooseFiles')}</MenuItem>
                <MenuItem onClick={chooseFolder}>{t('chooseFolder')}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => {
              if (unsaved.size > 0) setAsking(true);
              else page.clear();
            }}
          >
            {t('clear')}
          </Button>
        </div>
      </div>
      <GivenBeside />
      {isRunning && (
        <ProgressBar shape="square" value={done} max={rows.length} aria-label={t('state_reviewing')} />
      )}
      <RemoveDialog
        isOpen={isAsking}
        paths={unsaved}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}

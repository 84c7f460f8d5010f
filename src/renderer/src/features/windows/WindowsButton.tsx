import { DesktopOutlined } from '@ant-design/icons';
import type { WindowJob } from '@shared/windows/windows';
import { Button, Drawer, Space } from 'antd';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { useWaiting, useWindows, type Windows } from './useWindows';
import { WindowsPanel } from './WindowsPanel';
import './windows.css';

/** The stage's window by one button, all others and their displays by the one beside it. */
export function WindowsButton() {
  const { t } = useTranslation('windows');
  const [isShown, setIsShown] = useState(false);
  const windows = useWindows();
  const waiting = useWaiting(windows.state);
  useAction({
    id: 'windows.panel',
    label: t('title'),
    keys: 'F6',
    run: () => setIsShown(!isShown),
  });
  const { state } = windows;
  if (!state) return null;
  const stage = state.jobs.find(({ job }) => job === 'stage');

  return (
    <Space>
      {waiting.map((sentence) => (
        <span key={sentence} className="windows-waiting" role="status">
          {sentence}
        </span>
      ))}
      {stage && stage.openOn === null ? (
        <Button type="primary" onClick={andLetGo(() => windows.open('stage'))}>
          {t('open.stage')}
        </Button>
      ) : (
        <Button onClick={andLetGo(() => windows.close('stage'))}>{t('close.stage')}</Button>
      )}
      <Button icon={<DesktopOutlined />} onClick={() => setIsShown(true)}>
        {t('title')} <kbd>F6</kbd>
      </Button>
      {state.jobs.map(({ job, openOn }) => (
        <JobAction key={job} job={job} isOpen={openOn !== null} windows={windows} />
      ))}
      <Drawer
        open={isShown}
        onClose={() => setIsShown(false)}
        size="min(720px, 96vw)"
        title={t('title')}
        destroyOnHidden
      >
        <WindowsPanel windows={windows} state={state} />
      </Drawer>
    </Space>
  );
}

/** Enter, pressed next, is to put a page on, not to close the window that a click has just opened. */
const andLetGo = (act: () => void) => (event: MouseEvent<HTMLElement>) => {
  if (event.detail > 0) event.currentTarget.blur();
  act();
};

/** Each window by name from the palette. */
function JobAction({
  job,
  isOpen,
  windows,
}: {
  job: WindowJob;
  isOpen: boolean;
  windows: Windows;
}) {
  const { t } = useTranslation('windows');
  useAction({
    id: `windows.${job}`,
    label: t(isOpen ? `close.${job}` : `open.${job}`),
    run: () => (isOpen ? windows.close(job) : windows.open(job)),
  });
  return null;
}

import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { UndoRedo } from '../features/journal/UndoRedo';
import { MeetingSwitch } from '../features/meetings/MeetingSwitch';
import { OperatorSwitch } from '../features/operators/OperatorSwitch';
import { openPalette } from '../ui/Palette';

/** Always in sight: which meeting, who works, and what undo would take back. */
export function TopBar() {
  const { t } = useTranslation('shell');
  return (
    <header className="top-bar">
      <MeetingSwitch />
      <div className="top-tools">
        <Button icon={<SearchOutlined />} onClick={openPalette}>
          <span className="top-word">{t('palette')}</span> <kbd>Ctrl+K</kbd>
        </Button>
        <UndoRedo />
        <OperatorSwitch />
      </div>
    </header>
  );
}

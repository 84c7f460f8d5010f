import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { Change } from '@shared/journal/contract';
import { Button, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';

/** Undo and redo as buttons and keys; both name what they would take back or bring again. */
export function UndoRedo() {
  const { t } = useTranslation();
  const notice = useNotice();
  const next = useAnswer(api.journal.next, {}).data;
  const undo = useCommand(api.journal.undo);
  const redo = useCommand(api.journal.redo);
  const nameOf = (operation: string) => t(`common:operation.${operation}`);

  const takeBack = () =>
    undo.mutate(
      {},
      {
        onSuccess: ({ operation }) =>
          notice.success(t('shell:undone', { what: nameOf(operation) })),
        onError: notice.error,
      },
    );
  const bringAgain = () =>
    redo.mutate(
      {},
      {
        onSuccess: ({ operation }) =>
          notice.success(t('shell:redone', { what: nameOf(operation) })),
        onError: notice.error,
      },
    );

  const hint = (key: 'undo' | 'redo', change: Change | null | undefined, keys: string) =>
    change
      ? `${t(`shell:${key}`)}${t('shell:colon')}${nameOf(change.operation)} (${keys})`
      : `${t(`shell:${key}`)} (${keys})`;

  useAction({ id: 'undo', label: t('shell:undo'), keys: 'mod+z', run: takeBack });
  useAction({
    id: 'redo',
    label: t('shell:redo'),
    keys: ['mod+y', 'mod+shift+z'],
    run: bringAgain,
  });
  return (
    <Space.Compact>
      <Tooltip title={hint('undo', next?.undo, 'Ctrl+Z')}>
        <Button
          icon={<UndoOutlined />}
          aria-label={hint('undo', next?.undo, 'Ctrl+Z')}
          disabled={!next?.undo}
          onClick={takeBack}
        >
          <span className="top-word">{t('shell:undo')}</span>
        </Button>
      </Tooltip>
      <Tooltip title={hint('redo', next?.redo, 'Ctrl+Y')}>
        <Button
          icon={<RedoOutlined />}
          aria-label={hint('redo', next?.redo, 'Ctrl+Y')}
          disabled={!next?.redo}
          onClick={bringAgain}
        >
          <span className="top-word">{t('shell:redo')}</span>
        </Button>
      </Tooltip>
    </Space.Compact>
  );
}

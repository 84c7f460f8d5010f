import { DownOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';
import { useCurrentMeeting } from './useCurrentMeeting';

/** The meeting's name, always in sight, and the way to another one. */
export function MeetingSwitch() {
  const { t } = useTranslation('meetings');
  const notice = useNotice();
  const current = useCurrentMeeting();
  const meetings = useAnswer(api.meetings.list, {}).data ?? [];
  const navigate = useNavigate();
  const change = useCommand(api.settings.change);
  if (!current) return <span className="meeting-name">{t('none')}</span>;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        selectedKeys: [current.id],
        items: [
          ...meetings.map(({ id, name, isSample }) => ({
            key: id,
            label: (
              <>
                {name} {isSample ? <Tag>{t('sample')}</Tag> : null}
              </>
            ),
          })),
          { type: 'divider' as const },
          { key: 'new', label: t('create') },
        ],
        onClick: ({ key }) => {
          if (key === 'new') void navigate({ to: '/', search: { form: 'new' } });
          else change.mutate({ currentMeetingId: key }, { onError: notice.error });
        },
      }}
    >
      <Button type="text" className="meeting-name" title={t('switch')}>
        <span className="meeting-name-text">{current.name}</span>
        {current.isSample ? <Tag>{t('sample')}</Tag> : null}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

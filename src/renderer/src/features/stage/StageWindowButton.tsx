import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

/** Opens and closes the hall's window, and says on which display it stands. */
export function StageWindowButton() {
  const { t } = useTranslation('stage');
  const notice = useNotice();
  const where = useAnswer(api.stage.displays, {}).data;
  const [asked, setAsked] = useState<number | null>(null);
  if (!where) return null;
  const { displays, openOn, waitingFor } = where;
  const chosen = openOn ?? displays.find(({ id }) => id === asked)?.id ?? displays.at(-1)?.id;

  const after = (work: Promise<unknown>) =>
    void work
      .then(() => queryClient.invalidateQueries({ queryKey: [api.stage.displays.operation] }))
      .catch(notice.error);
  const open = (displayId: number | undefined) =>
    after(api.stage.openWindow(displayId === undefined ? {} : { displayId }));

  return (
    <Space>
      {waitingFor === null ? null : (
        <span className="console-warning">{t('window.waiting', { label: waitingFor })}</span>
      )}
      {displays.length > 1 ? (
        <Select
          aria-label={t('window.display')}
          popupMatchSelectWidth={false}
          value={chosen ?? null}
          onChange={(id: number) => (openOn === null ? setAsked(id) : open(id))}
          options={displays.map(({ id, label, width, height, isPrimary }, at) => ({
            value: id,
            label: t(isPrimary ? 'window.primary' : 'window.other', {
              label: label || at + 1,
              width,
              height,
            }),
          }))}
        />
      ) : null}
      {openOn === null ? (
        <Button type="primary" onClick={() => open(displays.length > 1 ? chosen : undefined)}>
          {t('window.open')}
        </Button>
      ) : (
        <Button onClick={() => after(api.stage.closeWindow({}))}>{t('window.close')}</Button>
      )}
    </Space>
  );
}

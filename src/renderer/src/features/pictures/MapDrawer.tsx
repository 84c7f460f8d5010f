import type { MapPreview } from '@shared/pictures/contract';
import { Button, Drawer, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand, useTask } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

type Read = MapPreview & { file: string; fileName: string };

/** 底图: an official map as GeoJSON is looked at, named with its source, and taken in. */
export function MapDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('pictures');
  const notice = useNotice();
  const maps = useAnswer(api.pictures.maps, {}).data ?? [];
  const reading = useTask(api.pictures.readMap);
  const remove = useCommand(api.pictures.removeMap);
  const [read, setRead] = useState<Read | null>(null);

  async function choose() {
    const [chosen] = await api.files.chooseToOpen({
      title: t('map.choose'),
      filters: [{ name: 'GeoJSON', extensions: ['geojson', 'json'] }],
    });
    if (!chosen) return;
    const preview = await reading.mutateAsync({ file: chosen.file });
    setRead({ ...preview, file: chosen.file, fileName: chosen.name });
  }

  if (read) return <MapForm read={read} onClose={onClose} />;
  return (
    <Drawer open onClose={onClose} title={t('map.title')} size={480}>
      <p>{t('map.explained')}</p>
      {maps.length === 0 ? <p className="pictures-soft">{t('map.none')}</p> : null}
      <ul className="pictures-maps">
        {maps.map((map) => (
          <li key={map.id}>
            <div>
              <strong>{map.name}</strong>
              <div>{t('map.about', { source: map.source, approval: map.approval })}</div>
              <div className="pictures-soft">{t('map.counties', { count: map.counties })}</div>
            </div>
            <Popconfirm
              title={t('map.removeAsk')}
              onConfirm={() =>
                remove.mutate({ id: map.id }, { onSuccess: () => notice.success(t('map.removed')) })
              }
            >
              <Button size="small">{t('map.remove')}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      {reading.isPending ? (
        <TaskProgress progress={reading.progress} onCancel={reading.cancel} />
      ) : (
        <Button type="primary" onClick={() => void choose().catch(notice.error)}>
          {t('map.import')}
        </Button>
      )}
    </Drawer>
  );
}

type Fields = { name: string; source: string; approval: string };

function MapForm({ read, onClose }: { read: Read; onClose: () => void }) {
  const { t } = useTranslation('pictures');
  const required = [{ required: true, whitespace: true, message: t('map.rule') }];
  return (
    <DrawerForm<Fields>
      title={t('map.preview', { name: read.fileName })}
      initial={{ name: read.fileName.replace(/\.[^.]*$/, ''), source: '', approval: '' }}
      label={t('map.take')}
      onClose={onClose}
      onSave={(fields) => api.pictures.importMap({ file: read.file, ...fields })}
    >
      <p>{t('map.matched', { count: read.matched })}</p>
      {read.missing.length > 0 ? (
        <p>{t('map.missing', { count: read.missing.length, names: read.missing.join('、') })}</p>
      ) : null}
      {read.unknown.length > 0 ? (
        <p>{t('map.unknown', { count: read.unknown.length, names: read.unknown.join('、') })}</p>
      ) : null}
      <Form.Item name="name" label={t('map.name')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="source" label={t('map.source')} rules={required}>
        <Input maxLength={200} placeholder={t('map.sourceExample')} />
      </Form.Item>
      <Form.Item
        name="approval"
        label={t('map.approval')}
        rules={required}
        extra={t('map.approvalHint')}
      >
        <Input maxLength={60} placeholder={t('map.approvalExample')} />
      </Form.Item>
    </DrawerForm>
  );
}

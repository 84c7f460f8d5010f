import type { FileHandle } from '@shared/operation';
import { Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { DifferenceList } from './DifferenceList';

type Props = { evaluationId: string; onClose: () => void };

/** A workbook of a system, looked at before it is taken over as one change. */
export function ImportSystem({ evaluationId, onClose }: Props) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const read = useTask(api.indicatorSystem.readSystem);
  const take = useTask(api.indicatorSystem.importSystem);
  const [file, setFile] = useState<FileHandle | null>(null);
  const preview = read.data;

  async function choose(): Promise<void> {
    const [chosen] = await api.files.chooseToOpen({
      title: t('import.title'),
      filters: [{ name: t('import.filter'), extensions: ['xlsx', 'xls', 'et', 'ods'] }],
    });
    if (!chosen) return;
    setFile(chosen.file);
    await read.mutateAsync({ evaluationId, file: chosen.file });
  }
  async function apply(): Promise<void> {
    if (!file || !preview) return;
    const { changes } = await take.mutateAsync({ evaluationId, file, hash: preview.hash });
    notice.success(t('import.done', { count: changes }));
    onClose();
  }
  const canTake = preview && preview.problems.length === 0 && preview.differences.length > 0;
  return (
    <Drawer open onClose={onClose} title={t('import.title')} size={760}>
      <p className="system-soft">{t('import.hint')}</p>
      <Space>
        <Button
          type={preview ? 'default' : 'primary'}
          onClick={() => void choose().catch(notice.error)}
        >
          {t('import.choose')}
        </Button>
        {canTake ? (
          <Button type="primary" onClick={() => void apply().catch(notice.error)}>
            {t('import.take', { count: preview.differences.length })}
          </Button>
        ) : null}
      </Space>
      {read.isPending ? <TaskProgress progress={read.progress} onCancel={read.cancel} /> : null}
      {preview ? (
        <section aria-label={t('import.preview')}>
          <p>
            {t(
              preview.problems.length > 0
                ? 'import.problems'
                : preview.differences.length === 0
                  ? 'import.same'
                  : 'import.differs',
              {
                name: preview.name,
                count: preview.problems.length || preview.differences.length,
              },
            )}
          </p>
          {preview.valuesLost > 0 ? (
            <p className="system-warn">{t('import.valuesLost', { count: preview.valuesLost })}</p>
          ) : null}
          {preview.problems.length > 0 ? (
            <ul className="system-problems">
              {preview.problems.map(({ sheet, row, key, params }) => (
                <li key={`${sheet} ${row} ${key} ${JSON.stringify(params)}`}>
                  {row === null ? sheet : t('import.at', { sheet, row })} {t(key, params)}
                </li>
              ))}
            </ul>
          ) : null}
          <DifferenceList differences={preview.differences} />
        </section>
      ) : null}
    </Drawer>
  );
}

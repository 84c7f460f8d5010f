import type { Picture } from '@shared/pictures/picture';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { pictureName } from './PictureList';

type Format = 'png' | 'svg';
type Props = {
  evaluationId: string;
  releaseId: string | null;
  picture: Picture;
  pictures: readonly Picture[];
};

/** This picture to a file, or all of them to a folder. */
export function ExportPictures({ evaluationId, releaseId, picture, pictures }: Props) {
  const { t, i18n } = useTranslation('pictures');
  const notice = useNotice();
  const task = useTask(api.pictures.exportPictures);
  const [format, setFormat] = useState<Format>('png');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';

  async function run(keys: string[], target: { file: string; name: string } | null) {
    if (!target) return;
    const { files } = await task.mutateAsync({
      ...{ evaluationId, releaseId, keys, format, language },
      target: target.file,
    });
    notice.saved(target as Parameters<typeof notice.saved>[0], t('export.done', { count: files }));
  }
  const one = async () => {
    const name = `${t(`kind.${picture.kind}`)} ${pictureName(picture, t)}`.replace(
      /[\\/:*?"<>|]/g,
      '_',
    );
    await run(
      [picture.key],
      await api.files.chooseToSave({ title: t('export.one'), suggestedName: `${name}.${format}` }),
    );
  };
  const all = async () =>
    run(
      pictures.map(({ key }) => key),
      await api.files.chooseFolder({ title: t('export.choose') }),
    );
  const begin = (work: () => Promise<void>) => void work().catch(notice.error);
  useAction({
    id: 'pictures.export',
    label: t('export.one'),
    keys: 'mod+shift+e',
    run: () => begin(one),
    enabled: !task.isPending,
  });
  useAction({ id: 'pictures.exportAll', label: t('export.all'), run: () => begin(all) });

  if (task.isPending)
    return (
      <span className="pictures-right">
        <TaskProgress progress={task.progress} onCancel={task.cancel} />
      </span>
    );
  return (
    <span className="pictures-right">
      <Segmented<Format>
        size="small"
        aria-label={t('export.format')}
        value={format}
        options={[
          { value: 'png', label: 'PNG' },
          { value: 'svg', label: 'SVG' },
        ]}
        onChange={setFormat}
      />
      <Button size="small" onClick={() => begin(all)}>
        {t('export.all')}
      </Button>
      <Button size="small" type="primary" onClick={() => begin(one)}>
        {t('export.one')} <kbd>Ctrl+Shift+E</kbd>
      </Button>
    </span>
  );
}

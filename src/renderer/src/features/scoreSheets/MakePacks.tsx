import { packPaper, type SheetState } from '@shared/scoreSheets/contract';
import { Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

type Props = { selectionId: string; states: readonly SheetState[]; onClose: () => void };
type Fields = { judgeIds: string[]; paper: (typeof packPaper)[number]; contact: string };

/** Makes a folder for each judge: what to read, what to fill in, and a paper form where wanted. */
export function MakePacks({ selectionId, states, onClose }: Props) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const making = useTask(api.scoreSheets.makePacks);
  const readers = states.filter(({ asked }) => asked > 0);

  async function make({ judgeIds, paper, contact }: Fields): Promise<void> {
    const folder = await api.files.chooseFolder({ title: t('make.folder') });
    if (!folder) return;
    const { folders } = await making.mutateAsync({
      ...{ selectionId, paper, contact, target: folder.file },
      judgeIds: judgeIds.length === readers.length ? [] : judgeIds,
    });
    notice.saved({ ...folder, name: t('make.made', { count: folders.length, name: folder.name }) });
    onClose();
  }

  return (
    <Drawer open onClose={onClose} title={t('make.title')} size={480}>
      <p>{t('make.explanation')}</p>
      <Form<Fields>
        layout="vertical"
        initialValues={{
          judgeIds: readers.map(({ judgeId }) => judgeId),
          paper: 'none',
          contact: '',
        }}
        onFinish={(fields) => void make(fields).catch(notice.error)}
      >
        <Form.Item
          name="judgeIds"
          label={t('make.judges')}
          rules={[{ required: true, message: t('make.judgesRule') }]}
        >
          <Checkbox.Group
            options={readers.map(({ judgeId, judgeName }) => ({
              value: judgeId,
              label: judgeName,
            }))}
          />
        </Form.Item>
        <Form.Item name="paper" label={t('make.paper')} extra={t('make.paperHint')}>
          <Select
            aria-label={t('make.paper')}
            options={packPaper.map((value) => ({ value, label: t(`make.format.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="contact" label={t('make.contact')}>
          <Input maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={making.isPending}>
          {t('make.run')}
        </Button>
      </Form>
      {making.isPending ? (
        <TaskProgress progress={making.progress} onCancel={making.cancel} />
      ) : null}
    </Drawer>
  );
}

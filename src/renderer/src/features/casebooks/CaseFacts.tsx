import type { CasebookLine } from '@shared/casebooks/casebook';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';

type Fields = { title: string; contactUnit: string; contactPhone: string };

/** The title beside what the city wrote and what the uniform form would be; whom to ask. */
export function CaseFacts({ line }: { line: CasebookLine }) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const save = useCommand(api.casebooks.editCase);
  const [form] = Form.useForm<Fields>();
  const { title, contactUnit, contactPhone, originalTitle, proposedTitle } = line;
  const take = (value: string) => form.setFieldValue('title', value);
  return (
    <Form<Fields>
      key={`${title}${contactUnit}${contactPhone}`}
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ title: title || originalTitle, contactUnit, contactPhone }}
      onFinish={(fields) =>
        save.mutate(
          { caseId: line.id, ...fields },
          {
            onError: notice.error,
            onSuccess: () => notice.success(t('common:savedUndoable')),
          },
        )
      }
      onKeyDown={enterRuns(() => form.submit())}
    >
      <dl className="casebook-titles">
        <dt>{t('titles.original')}</dt>
        <dd>{originalTitle}</dd>
        <dt>{t('titles.proposed')}</dt>
        <dd>
          {proposedTitle}
          {line.lacksSlogan ? <p className="casebook-bad">{t('titles.lacksSlogan')}</p> : null}
          <Button type="link" size="small" onClick={() => take(proposedTitle)}>
            {t('titles.take')}
          </Button>
          <Button type="link" size="small" onClick={() => take(originalTitle)}>
            {t('titles.takeOriginal')}
          </Button>
        </dd>
      </dl>
      <Form.Item name="title" label={t('titles.printed')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
      </Form.Item>
      <Form.Item name="contactUnit" label={t('contactUnit')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="contactPhone" label={t('contactPhone')} extra={t('phoneInternal')}>
        <Input maxLength={60} />
      </Form.Item>
      <Button htmlType="submit" loading={save.isPending}>
        {t('common:action.save')}
      </Button>
    </Form>
  );
}

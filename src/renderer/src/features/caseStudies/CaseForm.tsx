import type { CaseStudyLine } from '@shared/caseStudies/caseStudy';
import { AutoComplete, Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

type Fields = {
  countyId: string;
  title: string;
  field: string;
  summary: string;
  speakerId: string | null;
};

type Props = {
  meetingId: string;
  /** null for a new one */
  caseStudy: CaseStudyLine | null;
  /** fields of work that other cases of the meeting have */
  fields: readonly string[];
  onDone: (id: string) => void;
  onClose: () => void;
};

export function CaseForm({ meetingId, caseStudy, fields, onDone, onClose }: Props) {
  const { t } = useTranslation('caseStudies');
  const notice = useNotice();
  const create = useCommand(api.caseStudies.create);
  const edit = useCommand(api.caseStudies.edit);
  const people = useAnswer(api.participants.list, { meetingId }).data ?? [];
  const [form] = Form.useForm<Fields>();

  async function save(said: Fields): Promise<void> {
    const clean = {
      ...said,
      field: said.field ?? '',
      summary: said.summary ?? '',
      speakerId: said.speakerId ?? null,
    };
    try {
      if (caseStudy) await edit.mutateAsync({ id: caseStudy.id, ...clean });
      const { id } = caseStudy ?? (await create.mutateAsync({ meetingId, ...clean }));
      notice.success(t('saved'));
      onDone(id);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="case-form"
      initialValues={caseStudy ?? { field: '', summary: '' }}
      onFinish={(said) => void save(said)}
      onKeyDown={enterRuns(() => form.submit())}
    >
      <Form.Item
        name="countyId"
        label={t('field.county')}
        rules={[{ required: true, message: t('missing.county') }]}
      >
        <OrganizationSelect kinds={['county']} autoFocus={!caseStudy} />
      </Form.Item>
      <Form.Item name="speakerId" label={t('field.speaker')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map(({ id, name, unitName, post }) => ({
            value: id,
            label: `${name}  ${unitName}${post}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('field.title')}
        className="case-wide"
        rules={[{ required: true, whitespace: true, message: t('missing.title') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="field" label={t('field.field')}>
        <AutoComplete options={fields.map((value) => ({ value }))} maxLength={40} />
      </Form.Item>
      <Form.Item name="summary" label={t('field.summary')} className="case-wide">
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <div className="case-wide case-row">
        <Button
          type="primary"
          onClick={() => form.submit()}
          loading={create.isPending || edit.isPending}
          title="Enter"
        >
          {t('common:action.save')}
        </Button>
        <Button onClick={onClose} title="Esc">
          {t('common:action.close')}
        </Button>
      </div>
    </Form>
  );
}

import type { NominationLine, SelectionSheet } from '@shared/selections/contract';
import { AutoComplete, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../../api';
import { DrawerForm } from '../../../ui/DrawerForm';
import { OrganizationSelect } from '../../organizations/OrganizationSelect';

type Fields = {
  kind: 'new' | 'there';
  countyId: string;
  title: string;
  field?: string;
  caseStudyId: string;
};

type Props = {
  sheet: SelectionSheet;
  lines: readonly NominationLine[];
  onMade: (id: string) => void;
  onClose: () => void;
};

/** A new case, or one that the meeting has already. */
export function NominateForm({ sheet, lines, onMade, onClose }: Props) {
  const { t } = useTranslation('selections');
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'new';
  const nominated = new Set(lines.map(({ caseStudyId }) => caseStudyId));
  const cases = (useAnswer(api.caseStudies.list, { meetingId: sheet.meetingId }).data ?? []).filter(
    ({ id }) => !nominated.has(id),
  );
  const fields = sheet.fields.map((value) => ({ value, label: value }));
  return (
    <DrawerForm<Fields>
      form={form}
      title={t('nomination.add')}
      initial={{ kind: 'new' }}
      onClose={onClose}
      onSave={async (said) => {
        const { id } = await api.selections.nominate({
          selectionId: sheet.id,
          of:
            said.kind === 'there'
              ? { caseStudyId: said.caseStudyId }
              : { countyId: said.countyId, title: said.title, field: said.field ?? '' },
        });
        onMade(id);
      }}
    >
      {kind === 'new' ? (
        <>
          <Form.Item
            name="countyId"
            label={t('nomination.county')}
            rules={[{ required: true, message: t('nomination.countyRule') }]}
          >
            <OrganizationSelect kinds={['county']} autoFocus />
          </Form.Item>
          <Form.Item
            name="title"
            label={t('nomination.caseTitle')}
            rules={[{ required: true, whitespace: true, message: t('nomination.titleRule') }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="field" label={t('nomination.field')}>
            {fields.length > 0 ? (
              <Select options={fields} allowClear />
            ) : (
              <AutoComplete options={[]} maxLength={40} />
            )}
          </Form.Item>
        </>
      ) : (
        <Form.Item
          name="caseStudyId"
          label={t('nomination.there')}
          rules={[{ required: true, message: t('nomination.thereRule') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={cases.map(({ id, countyName, title }) => ({
              value: id,
              label: `${countyName}  ${title}`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('nomination.source')}>
        <Radio.Group
          options={(['new', 'there'] as const).map((value) => ({
            value,
            label: t(`nomination.kind.${value}`),
          }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}

import type { Area, EvaluationSheet } from '@shared/evaluation/system';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { NameItem } from './formItems';

/** What is chosen for an area that stands in no other. */
const TOP = '';

type Fields = { name: string; parentId: string };
type Props = { sheet: EvaluationSheet; area: Area | null; onClose: () => void };

/** 领域: its name, and the area it stands in. */
export function AreaForm({ sheet, area, onClose }: Props) {
  const { t } = useTranslation('indicatorSystem');
  const others = sheet.areas.filter(({ parentId, id }) => parentId === null && id !== area?.id);
  const isTop = area?.parentId === null;
  const hasParts = isTop && sheet.areas.some(({ parentId }) => parentId === area.id);
  // What two laptops put too deep, or into each other, goes to the top unless somebody says where to.
  const parent = others.find(({ id }) => id === area?.parentId);
  return (
    <DrawerForm<Fields>
      title={t(area ? 'editArea' : 'addArea')}
      initial={{ name: area?.name ?? '', parentId: parent?.id ?? TOP }}
      onClose={onClose}
      onSave={async ({ name, parentId: chosen }) => {
        const parentId = chosen === TOP ? null : chosen;
        if (area) await api.evaluation.editArea({ id: area.id, name, parentId });
        else await api.evaluation.addArea({ evaluationId: sheet.evaluation.id, parentId, name });
      }}
    >
      <NameItem most={100} />
      <Form.Item
        name="parentId"
        label={t('field.parentId')}
        extra={t(hasParts ? 'form.hasParts' : 'form.parent')}
      >
        <Select
          disabled={hasParts}
          options={[
            { value: TOP, label: t('form.top') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
    </DrawerForm>
  );
}

import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import { useCases } from './useCases';

type Fields = { caseStudyId: string; countyId: string };

type Props = {
  /** whose page it is asked on; else it is asked */
  countyId?: string;
  onClose: () => void;
  onMade: (id: string) => void;
};

/** Which case, and who takes it up. */
export function ProposeForm({ countyId, onClose, onMade }: Props) {
  const { t } = useTranslation('counties');
  const all = useAnswer(api.counties.adoptions, {}).data ?? [];
  const taken = new Set(
    all.filter((each) => each.countyId === countyId).map(({ caseStudyId }) => caseStudyId),
  );
  const cases = useCases().filter((each) => each.countyId !== countyId && !taken.has(each.value));
  const needed = (name: keyof Fields) => [{ required: true, message: t(`rule.${name}`) }];
  return (
    <DrawerForm<Fields>
      title={t('do.adopt')}
      initial={countyId ? { countyId } : {}}
      label={t('propose')}
      onClose={onClose}
      onSave={async (fields) => {
        const { id } = await api.counties.proposeAdoption({
          caseStudyId: fields.caseStudyId,
          countyId: countyId ?? fields.countyId,
        });
        onMade(id);
      }}
    >
      <Form.Item name="caseStudyId" label={t('column.case')} rules={needed('caseStudyId')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={cases}
          placeholder={t('pickCase')}
          notFoundContent={t('none.cases')}
        />
      </Form.Item>
      {countyId ? null : (
        <Form.Item name="countyId" label={t('field.by')} rules={needed('countyId')}>
          <OrganizationSelect kinds={['county']} />
        </Form.Item>
      )}
    </DrawerForm>
  );
}

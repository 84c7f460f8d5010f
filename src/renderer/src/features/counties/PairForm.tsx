import type { CountyPage, PairLine } from '@shared/counties/county';
import { Form, Input, InputNumber, Radio } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

type Fields = { year: number; role: PairLine['role']; otherId: string; remark?: string };
type Props = { page: CountyPage; pair: PairLine | null; onClose: () => void };

/** 结对: the other county and which of the two is the weak one. Of a pair only the remark changes. */
export function PairForm({ page, pair, onClose }: Props) {
  const { t } = useTranslation('counties');
  const weakIn = page.tags.find(({ tag }) => tag === 'weak')?.year;
  return (
    <DrawerForm<Fields>
      title={t(pair ? 'editPair' : 'do.pair')}
      initial={
        pair ?? { year: weakIn ?? dayjs().year(), role: weakIn === undefined ? 'strong' : 'weak' }
      }
      onClose={onClose}
      onSave={({ year, role, otherId, remark = '' }) => {
        if (pair) return api.counties.editPair({ id: pair.id, remark });
        const own = page.county.id;
        const [strongId, weakId] = role === 'strong' ? [own, otherId] : [otherId, own];
        return api.counties.addPair({ strongId, weakId, year, remark });
      }}
    >
      {pair ? (
        <p>
          {t('yearOf', { year: pair.year })} · {t(`pairRole.${pair.role}`)} {pair.otherName}
        </p>
      ) : (
        <>
          <Form.Item
            name="otherId"
            label={t('field.otherCounty')}
            rules={[{ required: true, message: t('rule.countyId') }]}
          >
            <OrganizationSelect kinds={['county']} />
          </Form.Item>
          <Form.Item name="role" label={t('field.role')}>
            <Radio.Group
              options={(['weak', 'strong'] as const).map((value) => ({
                value,
                label: t(`roleHere.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="year"
            label={t('filter.year')}
            rules={[{ required: true, message: t('rule.year') }]}
          >
            <InputNumber min={1990} max={2200} precision={0} />
          </Form.Item>
        </>
      )}
      <Form.Item name="remark" label={t('field.remark')}>
        <Input maxLength={4000} />
      </Form.Item>
    </DrawerForm>
  );
}

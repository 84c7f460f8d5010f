import type { CountyPlan } from '@shared/counties/county';
import { invalid } from '@shared/errors';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = { offerIds?: string[]; wording?: string };

/** 点单: any number of offers of the plan's year, or a demand in the county's own words. */
export function DemandForm({ plan, onClose }: { plan: CountyPlan; onClose: () => void }) {
  const { t } = useTranslation('counties');
  const offers = useAnswer(api.counties.offers, { year: plan.year }).data ?? [];
  const picked = new Set(plan.demands.map(({ offerId }) => offerId));
  return (
    <DrawerForm<Fields>
      title={t('do.demand')}
      initial={{}}
      onClose={onClose}
      onSave={async ({ offerIds = [], wording = '' }) => {
        if (offerIds.length === 0 && !wording.trim()) throw invalid('counties:error.demandEmpty');
        for (const offerId of offerIds) await api.counties.addDemand({ planId: plan.id, offerId });
        if (wording.trim()) await api.counties.addDemand({ planId: plan.id, wording });
      }}
    >
      <Form.Item
        name="offerIds"
        label={t('fromOffers', { year: plan.year })}
        extra={t(offers.length === 0 ? 'none.offersOfYear' : 'offersHint')}
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder={t('pickOffers')}
          options={offers
            .filter(({ id }) => !picked.has(id))
            .map(({ id, title, provider }) => ({
              value: id,
              label: provider ? `${title} · ${provider}` : title,
            }))}
        />
      </Form.Item>
      <Form.Item name="wording" label={t('ownDemand')}>
        <Input maxLength={500} />
      </Form.Item>
    </DrawerForm>
  );
}

type OwnProps = { demand: CountyPlan['demands'][number]; onClose: () => void };

export function OwnDemandForm({ demand, onClose }: OwnProps) {
  const { t } = useTranslation('counties');
  return (
    <DrawerForm<{ wording: string }>
      title={t('ownDemand')}
      initial={{ wording: demand.wording }}
      onClose={onClose}
      onSave={({ wording }) => api.counties.editDemand({ id: demand.id, wording })}
    >
      <Form.Item
        name="wording"
        label={t('ownDemand')}
        rules={[{ required: true, whitespace: true, message: t('rule.wording') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </DrawerForm>
  );
}

import type { Offer } from '@shared/counties/county';
import { Button, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { DrawerForm } from '../../ui/DrawerForm';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import type { Where } from './countiesSearch';
import { useRemoval } from './useRemoval';

/** 点单目录 of a year: what weak counties can pick from. */
export function OfferList({ search, onGo }: Where) {
  const { t } = useTranslation('counties');
  const notice = useNotice();
  const remove = useRemoval();
  const [open, setOpen] = useState<Offer | 'new' | null>(null);
  const known = useAnswer(api.counties.years, {}).data ?? [];
  const year = search.year ?? Math.max(dayjs().year(), ...known);
  const years = [...new Set([year + 1, year, ...known])].toSorted((a, b) => b - a);
  const offers = useAnswer(api.counties.offers, { year }).data;
  const take = useTask(api.counties.importOffers);
  useAction({
    id: 'counties.addOffer',
    label: t('do.offer'),
    keys: 'n',
    enabled: open === null,
    run: () => setOpen('new'),
  });

  async function choose(): Promise<void> {
    const [chosen] = await api.files.chooseToOpen({
      title: t('importOffers'),
      filters: [{ name: t('tables'), extensions: ['xlsx', 'xls', 'csv'] }],
    });
    if (!chosen) return;
    const done = await take.mutateAsync({ year, file: chosen.file });
    notice.success(t('imported', done));
  }

  const columns: Column<Offer>[] = [
    { key: 'title', title: t('field.offer'), width: 260, grow: 3, render: ({ title }) => title },
    {
      key: 'provider',
      title: t('field.provider'),
      width: 180,
      grow: 2,
      render: ({ provider }) => provider,
    },
    {
      key: 'picked',
      title: t('column.picked'),
      width: 110,
      align: 'right',
      render: ({ picked }) => (picked === 0 ? '' : picked),
      compare: (a, b) => b.picked - a.picked,
    },
    {
      key: 'acts',
      title: t('column.acts'),
      width: 90,
      render: ({ id, title, picked }) => (
        <Button
          className="counties-row-act"
          type="link"
          size="small"
          danger
          disabled={picked > 0}
          aria-label={t('removeOf', { what: title })}
          onClick={() => remove(api.counties.removeOffer, id)}
        >
          {t('common:action.remove')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="counties-filters">
        <Select
          aria-label={t('filter.year')}
          style={{ width: 120 }}
          value={year}
          options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
          onChange={(next) => onGo({ year: next })}
        />
        <Button type="primary" onClick={() => setOpen('new')}>
          {t('do.offer')} <kbd className="counties-key">N</kbd>
        </Button>
        {take.isPending ? (
          <TaskProgress progress={take.progress} onCancel={take.cancel} />
        ) : (
          <Button onClick={() => void choose().catch(notice.error)}>{t('importOffers')}</Button>
        )}
      </div>
      <DataTable
        main
        rows={offers ?? []}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('view.offers')}
        onOpen={setOpen}
        empty={offers ? <EmptyState title={t('none.offers')} hint={t('none.offersHint')} /> : null}
      />
      {open ? (
        <OfferForm year={year} offer={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}

type FormProps = { year: number; offer: Offer | null; onClose: () => void };

function OfferForm({ year, offer, onClose }: FormProps) {
  const { t } = useTranslation('counties');
  return (
    <DrawerForm<{ title: string; provider?: string }>
      title={t('offerOf', { year })}
      initial={offer ?? {}}
      onClose={onClose}
      onSave={({ title, provider = '' }) =>
        offer
          ? api.counties.editOffer({ id: offer.id, title, provider })
          : api.counties.addOffer({ year, title, provider })
      }
    >
      <Form.Item
        name="title"
        label={t('field.offer')}
        rules={[{ required: true, whitespace: true, message: t('rule.offer') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="provider" label={t('field.provider')}>
        <Input maxLength={100} />
      </Form.Item>
    </DrawerForm>
  );
}

import type { SelectionSheet } from '@shared/selections/contract';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

const USUAL_DAYS = 5;

/** Begins a public notice of what was decided; the dates are seen before. */
export function GiveNotice({ sheet, again }: { sheet: SelectionSheet; again: boolean }) {
  const { t } = useTranslation('deliberation');
  const notice = useNotice();
  const selectionId = sheet.id;
  const [days, setDays] = useState(USUAL_DAYS);
  const give = useCommand(api.deliberation.giveNotice);
  const dates = useAnswer(api.deliberation.noticeDates, { days }).data;
  const results = useAnswer(api.deliberation.results, { selectionId }).data;
  const lines = results?.lines ?? [];
  const selected = lines.filter(({ decision }) => decision?.isIn).length;
  const undecided = lines.filter(({ decision }) => decision === null).length;
  return (
    <section className="results-round" aria-label={t('notice.give')}>
      <h2>{t('notice.give')}</h2>
      <p>
        {undecided > 0
          ? t('notice.undecided', { count: undecided })
          : t('notice.decided', { count: selected })}
        {again ? ` ${t('notice.again')}` : ''}
      </p>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ contact: '' }}
        onFinish={({ contact }: { contact: string }) =>
          void give.mutateAsync({ selectionId, days, contact }).catch(notice.error)
        }
      >
        <div className="results-row">
          <Form.Item label={t('notice.days')}>
            <InputNumber
              aria-label={t('notice.days')}
              min={1}
              max={60}
              precision={0}
              value={days}
              onChange={(value) => setDays(value ?? USUAL_DAYS)}
            />
          </Form.Item>
          <Form.Item name="contact" label={t('notice.contact')} className="results-grow">
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <p>{dates ? t('notice.wouldRun', dates) : ''}</p>
        <Button
          type="primary"
          htmlType="submit"
          disabled={undecided > 0 || selected === 0 || give.isPending}
        >
          {t('notice.begin')}
        </Button>
      </Form>
    </section>
  );
}

import type { Operator } from '@shared/operators/contract';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';
import { AddOperator } from '../operators/AddOperator';
import { SetPin } from '../operators/SetPin';

/** Who may work here. Whoever closes an issue must be another than who concluded it. */
export function OperatorList() {
  const { t } = useTranslation('operators');
  const notice = useNotice();
  const current = useAnswer(api.operators.current, {}).data;
  const operators = useAnswer(api.operators.list, {}).data ?? [];
  const retire = useCommand(api.operators.retire);
  const [adding, setAdding] = useState(false);
  const [pinOf, setPinOf] = useState<Operator | null>(null);
  return (
    <section className="settings-part" aria-labelledby="settings-operators">
      <h2 id="settings-operators">{t('title')}</h2>
      <p className="empty-hint">{t('why')}</p>
      <ul className="operators">
        {operators.map((operator) => (
          <li key={operator.id}>
            <span className="operator-name">
              {operator.name}
              {operator.post ? ` · ${operator.post}` : ''}{' '}
              {operator.id === current?.id ? <Tag>{t('here')}</Tag> : null}
              {operator.hasPin ? <Tag>{t('hasPin')}</Tag> : null}
            </span>
            <Space>
              <Button
                size="small"
                aria-label={`${t(operator.hasPin ? 'changePin' : 'setPin')} ${operator.name}`}
                onClick={() => setPinOf(operator)}
              >
                {t(operator.hasPin ? 'changePin' : 'setPin')}
              </Button>
              <Button
                size="small"
                disabled={operator.id === current?.id}
                aria-label={`${t('retire')} ${operator.name}`}
                onClick={() =>
                  retire.mutate(
                    { id: operator.id },
                    {
                      onSuccess: () => notice.success(t('retired', { name: operator.name })),
                      onError: notice.error,
                    },
                  )
                }
              >
                {t('retire')}
              </Button>
            </Space>
          </li>
        ))}
      </ul>
      {operators.length === 0 ? <p>{t('noOperators')}</p> : null}
      <Button onClick={() => setAdding(true)}>{t('add')}</Button>
      <AddOperator open={adding} onClose={() => setAdding(false)} takeOver={!current} />
      <SetPin operator={pinOf} onClose={() => setPinOf(null)} />
    </section>
  );
}

import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';
import { AddOperator } from './AddOperator';
import { PinDialog } from './PinDialog';

/** Who works at this laptop now, and how another takes over. */
export function OperatorSwitch() {
  const { t } = useTranslation('operators');
  const notice = useNotice();
  const current = useAnswer(api.operators.current, {}).data;
  const operators = useAnswer(api.operators.list, {}).data ?? [];
  const takeOver = useCommand(api.operators.takeOver);
  const [asked, setAsked] = useState<{ id: string; name: string } | null>(null);
  const [adding, setAdding] = useState(false);

  function chosen(key: string): void {
    if (key === 'add') setAdding(true);
    const operator = operators.find(({ id }) => id === key);
    if (!operator || operator.id === current?.id) return;
    if (operator.hasPin) {
      setAsked(operator);
      return;
    }
    takeOver.mutate(
      { id: operator.id },
      {
        onSuccess: () => notice.success(t('tookOver', { name: operator.name })),
        onError: notice.error,
      },
    );
  }

  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          selectedKeys: current ? [current.id] : [],
          items: [
            ...operators.map(({ id, name, post }) => ({
              key: id,
              label: post ? `${name} · ${post}` : name,
            })),
            { type: 'divider' as const },
            { key: 'add', label: t('add') },
          ],
          onClick: ({ key }) => chosen(key),
        }}
      >
        <Button icon={<UserOutlined />} title={t('switch')}>
          {current?.name ?? t('nobody')}
        </Button>
      </Dropdown>
      <PinDialog operator={asked} onClose={() => setAsked(null)} />
      <AddOperator open={adding} onClose={() => setAdding(false)} takeOver={!current} />
    </>
  );
}

import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf, useAction, useActions } from './actions';
import { keysText } from './keys';

/** The keys that work here and now. Opens with ?. */
export function ShortcutList() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const actions = useActions().filter((action) => keysOf(action).length > 0);
  useAction({
    id: 'shortcuts',
    label: t('common:shortcuts.open'),
    keys: ['?', 'F1'],
    run: () => setOpen(true),
  });
  return (
    <Modal
      open={open}
      onCancel={() => setOpen(false)}
      title={t('common:shortcuts.title')}
      footer={null}
      width={560}
    >
      <dl className="shortcut-list">
        {actions.map((action) => (
          <div key={action.id} className="shortcut-line">
            <dt>{action.label}</dt>
            <dd>
              {keysOf(action).map((keys) => (
                <kbd key={keys}>{keysText(keys)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="empty-hint">{t('common:shortcuts.table')}</p>
    </Modal>
  );
}

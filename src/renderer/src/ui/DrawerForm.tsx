import { Button, Drawer, Form, type FormInstance, Space } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { enterRuns } from './enter';
import { useNotice } from './notice';

type Props<Fields extends object> = {
  title: string;
  initial: Partial<Fields>;
  /** throws what it refuses; the drawer then stays open */
  onSave: (fields: Fields) => Promise<unknown>;
  onClose: () => void;
  form?: FormInstance<Fields>;
  /** what the button says; 保存 without it */
  label?: string;
  /** the notice once it is done; without it that it is saved and can be undone */
  said?: string;
  children: ReactNode;
};

/** A form in a drawer. Enter saves, Ctrl+Enter in a text area, Esc closes. */
export function DrawerForm<Fields extends object>(props: Props<Fields>) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  // Where one goes on typing; the drawer itself would take the focus.
  const begin = (opened: boolean) => {
    if (opened) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <Drawer open onClose={props.onClose} title={props.title} size={480} afterOpenChange={begin}>
      <div ref={box}>
        <Inner {...props} label={props.label ?? t('action.save')} />
      </div>
    </Drawer>
  );
}

function Inner<Fields extends object>({
  initial,
  onSave,
  onClose,
  form: given,
  label,
  said,
  children,
}: Props<Fields>) {
  const { t } = useTranslation('common');
  const notice = useNotice();
  const [own] = Form.useForm<Fields>();
  const form = given ?? own;
  // A second Enter while the drawer closes would save twice.
  const saving = useRef(false);

  async function save(fields: Fields): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    try {
      await onSave(fields);
      notice.success(said ?? t('savedUndoable'));
      onClose();
    } catch (error) {
      saving.current = false;
      notice.error(error);
    }
  }

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(fields) => void save(fields)}
      onKeyDown={enterRuns(() => form.submit())}
    >
      {children}
      <Space>
        <Button type="primary" htmlType="submit">
          {label} <kbd>Enter</kbd>
        </Button>
        <Button onClick={onClose}>
          {t('action.cancel')} <kbd>Esc</kbd>
        </Button>
      </Space>
    </Form>
  );
}

import type { JudgeLine } from '@shared/judging/judge';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

type Fields = { organizationId: string; reason: string };
type Props = { judge: JudgeLine; canWithdraw: boolean; onClose: () => void };

/** 申报回避: what a judge has to do with a city or county; those declared before stand above. */
export function RelationForm({ judge, canWithdraw, onClose }: Props) {
  const { t } = useTranslation('judging');
  const notice = useNotice();
  const needed = (message: string) => [{ required: true, message }];
  return (
    <DrawerForm<Fields>
      title={t('relation.of', { name: judge.name })}
      initial={{}}
      onClose={onClose}
      label={t('relation.do')}
      onSave={(fields) => api.judging.declareRelation({ judgeId: judge.id, ...fields })}
    >
      <ul className="relation-list">
        {judge.relations.map(({ id, organizationName, reason }) => (
          <li key={id}>
            <span>
              <b>{organizationName}</b> {reason}
            </span>
            <Button
              type="link"
              size="small"
              danger
              disabled={!canWithdraw}
              aria-label={t('relation.withdrawOf', { name: organizationName })}
              onClick={() => void api.judging.withdrawRelation({ id }).catch(notice.error)}
            >
              {t('relation.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <Form.Item name="organizationId" label={t('relation.place')} rules={needed(t('rule.place'))}>
        <OrganizationSelect kinds={['county', 'city']} />
      </Form.Item>
      <Form.Item name="reason" label={t('relation.reason')} rules={needed(t('rule.reason'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </DrawerForm>
  );
}

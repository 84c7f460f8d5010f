import { DeleteOutlined } from '@ant-design/icons';
import type { CountyPage, CountyPlan } from '@shared/counties/county';
import { yearsToPlan } from '@shared/counties/rules';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

/** For a year in which the county is weak and has no plan yet. */
export function MakePlanForm({ page, onClose }: { page: CountyPage; onClose: () => void }) {
  const { t } = useTranslation('counties');
  const years = yearsToPlan(page);
  return (
    <DrawerForm<{ year: number }>
      title={t('do.makePlan')}
      initial={years[0] === undefined ? {} : { year: years[0] }}
      onClose={onClose}
      onSave={({ year }) => api.counties.makePlan({ countyId: page.county.id, year })}
    >
      <Form.Item name="year" label={t('filter.year')} extra={t('planHint')}>
        <Select
          style={{ width: 150 }}
          options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}

type Member = Partial<CountyPlan['helpGroup'][number]> | undefined;
type Fields = { goal?: string; leader?: string; leaderPost?: string; helpGroup?: Member[] };

/** 目标, 包保领导 and 帮扶组. A row without a name is left out. */
export function PlanForm({ plan, onClose }: { plan: CountyPlan; onClose: () => void }) {
  const { t } = useTranslation('counties');
  return (
    <DrawerForm<Fields>
      title={t('section.planOf', { year: plan.year })}
      initial={plan}
      onClose={onClose}
      onSave={({ goal = '', leader = '', leaderPost = '', helpGroup = [] }) =>
        api.counties.editPlan({
          id: plan.id,
          goal,
          leader,
          leaderPost,
          helpGroup: helpGroup.flatMap((member) =>
            member?.name?.trim()
              ? [
                  {
                    name: member.name,
                    post: member.post ?? '',
                    organization: member.organization ?? '',
                  },
                ]
              : [],
          ),
        })
      }
    >
      <Form.Item name="goal" label={t('field.goal')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </Form.Item>
      <div className="county-pair">
        <Form.Item name="leader" label={t('field.leader')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="leaderPost" label={t('field.leaderPost')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item label={t('field.helpGroup')}>
        <Form.List name="helpGroup">
          {(rows, { add, remove }) => (
            <div className="county-members">
              {rows.map(({ key, name }) => (
                <div key={key} className="county-member">
                  {(['organization', 'post', 'name'] as const).map((field) => (
                    <Form.Item key={field} name={[name, field]} noStyle>
                      <Input
                        maxLength={100}
                        aria-label={t('memberField', {
                          n: name + 1,
                          field: t(`member.${field}`),
                        })}
                        placeholder={t(`member.${field}`)}
                      />
                    </Form.Item>
                  ))}
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('removeOf', { what: t('memberRow', { n: name + 1 }) })}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button size="small" disabled={rows.length >= 30} onClick={() => add({})}>
                {t('addMember')}
              </Button>
            </div>
          )}
        </Form.List>
      </Form.Item>
    </DrawerForm>
  );
}

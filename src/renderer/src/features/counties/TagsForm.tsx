import { type CountyPage, type CountyTag, countyTags } from '@shared/counties/county';
import { Checkbox, Form, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = { year: number; tags: CountyTag[] };

/** The tags of one year as a whole; what was published stands whatever is ticked. */
export function TagsForm({ page, onClose }: { page: CountyPage; onClose: () => void }) {
  const settings = useAnswer(api.settings.all, {}).data;
  const meetings = useAnswer(api.meetings.list, {}).data;
  if (!settings || !meetings) return null;
  const current = meetings.find(({ id }) => id === settings.currentMeetingId);
  return <Inner page={page} onClose={onClose} year={current?.year ?? dayjs().year()} />;
}

function Inner({ page, year, onClose }: { page: CountyPage; year: number; onClose: () => void }) {
  const { t } = useTranslation('counties');
  const [form] = Form.useForm<Fields>();
  const chosen = Form.useWatch('year', form) ?? year;
  const tagsOf = (wanted: number) => page.tags.filter((each) => each.year === wanted);
  const fixed = new Set(
    tagsOf(chosen)
      .filter(({ published }) => published)
      .map(({ tag }) => tag),
  );
  return (
    <DrawerForm<Fields>
      form={form}
      title={t('do.tags')}
      initial={{ year, tags: tagsOf(year).map(({ tag }) => tag) }}
      onClose={onClose}
      onSave={(fields) => api.counties.setTags({ countyId: page.county.id, ...fields })}
    >
      <Form.Item
        name="year"
        label={t('filter.year')}
        rules={[{ required: true, message: t('rule.year') }]}
      >
        <InputNumber
          min={1990}
          max={2200}
          precision={0}
          onChange={(next) =>
            form.setFieldValue(
              'tags',
              tagsOf(Number(next)).map(({ tag }) => tag),
            )
          }
        />
      </Form.Item>
      <Form.Item
        name="tags"
        label={t('section.tags')}
        extra={fixed.size > 0 ? t('publishedStay') : null}
      >
        <Checkbox.Group
          className="county-checks"
          options={countyTags.map((value) => ({
            value,
            label: t(`tag.${value}`),
            disabled: fixed.has(value),
          }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}

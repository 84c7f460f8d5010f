import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = { caseStudyIds: string[] };

/** Cases of the meeting that the book has not. */
export function IncludeForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('casebooks');
  const others = useAnswer(api.casebooks.others, { id }).data;
  return (
    <DrawerForm<Fields>
      title={t('include.action')}
      label={t('include.add')}
      initial={{ caseStudyIds: [] }}
      onClose={onClose}
      onSave={async ({ caseStudyIds }) => {
        if (caseStudyIds.length > 0) await api.casebooks.include({ id, caseStudyIds });
      }}
    >
      {others?.length === 0 ? <p>{t('include.none')}</p> : null}
      <Form.Item name="caseStudyIds">
        <Checkbox.Group
          className="casebook-others"
          options={(others ?? []).map(({ id: value, title, countyName }) => ({
            value,
            label: `${countyName}　${title}`,
          }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}

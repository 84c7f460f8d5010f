import type { CasebookSheet } from '@shared/casebooks/casebook';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = { titles: string[] };

/** Every title as the city wrote it, with the uniform one below to change. Saved together. */
export function TitlesForm({ book, onClose }: { book: CasebookSheet; onClose: () => void }) {
  const { t } = useTranslation('casebooks');
  const { cases } = book;
  return (
    <DrawerForm<Fields>
      title={t('titles.action')}
      label={t('titles.save', { count: cases.length })}
      initial={{ titles: cases.map(({ title, proposedTitle }) => title || proposedTitle) }}
      onClose={onClose}
      onSave={({ titles }) =>
        api.casebooks.setTitles({
          id: book.id,
          titles: cases.map(({ id, originalTitle }, at) => ({
            caseId: id,
            title: titles[at]?.trim() || originalTitle,
          })),
        })
      }
    >
      <p className="casebook-soft">{t('titles.hint')}</p>
      {cases.map((line, at) => (
        <Form.Item
          key={line.id}
          name={['titles', at]}
          label={`${at + 1}　${line.originalTitle}`}
          extra={
            line.lacksSlogan ? (
              <span className="casebook-bad">{t('titles.lacksSlogan')}</span>
            ) : undefined
          }
        >
          <Input maxLength={200} />
        </Form.Item>
      ))}
    </DrawerForm>
  );
}

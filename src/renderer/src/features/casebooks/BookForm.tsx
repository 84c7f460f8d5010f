import { adoptionPlaces, type Casebook, type CasebookSheet } from '@shared/casebooks/casebook';
import { asCalendarDate } from '@shared/time';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = Pick<
  Casebook,
  'title' | 'issuer' | 'preface' | 'listsSelected' | 'listsSpeeches' | 'adoptions'
> & { issuedOn: string };

/** Cover, preface and the lists behind the cases. */
export function BookForm({ book, onClose }: { book: CasebookSheet; onClose: () => void }) {
  const { t } = useTranslation('casebooks');
  const { title, issuer, preface, listsSelected, listsSpeeches, adoptions } = book;
  return (
    <DrawerForm<Fields>
      title={t('book.action')}
      initial={{
        ...{ title, issuer, preface, listsSelected, listsSpeeches, adoptions },
        issuedOn: book.issuedOn ?? '',
      }}
      onClose={onClose}
      onSave={({ issuedOn, ...fields }) =>
        api.casebooks.edit({
          id: book.id,
          ...fields,
          issuedOn: issuedOn === '' ? null : asCalendarDate(issuedOn),
        })
      }
    >
      <Form.Item name="title" label={t('book.title')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuer" label={t('book.issuer')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('book.issuedOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="preface" label={t('book.preface')} extra={t('book.prefaceHint')}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={10_000} />
      </Form.Item>
      {book.selectionId ? (
        <Form.Item name="listsSelected" valuePropName="checked">
          <Checkbox>{t('book.listsSelected')}</Checkbox>
        </Form.Item>
      ) : null}
      <Form.Item name="listsSpeeches" valuePropName="checked">
        <Checkbox>{t('book.listsSpeeches')}</Checkbox>
      </Form.Item>
      <Form.Item name="adoptions" label={t('book.adoptions')}>
        <Select
          options={adoptionPlaces.map((value) => ({ value, label: t(`adoptions.${value}`) }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}

import { type Arrangement, arrangements, type Casebook } from '@shared/casebooks/casebook';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { BookForm } from './BookForm';
import { BookPreview } from './BookPreview';
import { CaseList } from './CaseList';
import { CaseSide } from './CaseSide';
import { ExportBook } from './ExportBook';
import { IncludeForm } from './IncludeForm';
import { TitlesForm } from './TitlesForm';

type Props = {
  book: Casebook;
  /** the open case, or a part of the book that is no case */
  open: string | undefined;
  onOpen: (open: string | undefined) => void;
  choice: ReactNode;
};

type Form = 'book' | 'titles' | 'include' | null;

/** One book: its cases in their order, one of them open, and a page as it will be printed. */
export function Book({ book, open, onOpen, choice }: Props) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const edit = useCommand(api.casebooks.edit);
  const [form, setForm] = useState<Form>(null);
  const [edition, setEdition] = useState<'public' | 'internal'>('public');
  const sheet = useAnswer(api.casebooks.get, { id: book.id }).data;
  const titles = () => setForm('titles');
  const settings = () => setForm('book');
  useAction({ id: 'casebooks.titles', label: t('titles.action'), keys: 'F4', run: titles });
  useAction({ id: 'casebooks.settings', label: t('book.action'), run: settings });
  if (!sheet) return null;
  const { cases } = sheet;
  const isCase = open !== undefined && cases.some(({ id }) => id === open);
  const shown = isCase ? open : open === 'back' || open === 'front' ? open : cases[0]?.id;
  const line = cases.find(({ id }) => id === shown);
  const orders = arrangements.filter((one) => one !== 'place' || book.selectionId !== null);
  const arrange = (arrangement: Arrangement) =>
    edit.mutate({ id: book.id, arrangement }, { onError: notice.error });

  return (
    <>
      <div className="casebook-bar">
        {choice}
        <Select
          size="small"
          aria-label={t('arrangement.label')}
          className="casebook-order"
          value={sheet.arrangement}
          options={orders.map((value) => ({ value, label: t(`arrangement.${value}`) }))}
          onChange={arrange}
        />
        <Button size="small" onClick={titles}>
          {t('titles.action')} <kbd>F4</kbd>
        </Button>
        <Button size="small" onClick={() => setForm('include')}>
          {t('include.action')}
        </Button>
        <Button size="small" onClick={settings}>
          {t('book.action')}
        </Button>
        <ExportBook book={sheet} edition={edition} onEdition={setEdition} onOpen={onOpen} />
      </div>
      {cases.length === 0 ? (
        <EmptyState
          title={t('empty')}
          action={
            <Button type="primary" onClick={() => setForm('include')}>
              {t('include.action')}
            </Button>
          }
        />
      ) : (
        <div className="casebook-split">
          <CaseList book={sheet} selected={line?.id ?? shown} onOpen={onOpen} />
          {line ? <CaseSide key={line.id} line={line} /> : null}
          <BookPreview
            id={book.id}
            part={line ? { caseId: line.id } : shown === 'back' ? 'back' : 'front'}
            edition={edition}
          />
        </div>
      )}
      {form === 'book' ? <BookForm book={sheet} onClose={() => setForm(null)} /> : null}
      {form === 'titles' ? <TitlesForm book={sheet} onClose={() => setForm(null)} /> : null}
      {form === 'include' ? <IncludeForm id={book.id} onClose={() => setForm(null)} /> : null}
    </>
  );
}

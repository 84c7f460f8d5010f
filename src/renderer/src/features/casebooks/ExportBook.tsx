import type { CasebookSheet, CasebookWarning } from '@shared/casebooks/casebook';
import { type Edition, editions } from '@shared/issues/contract';
import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

type Format = 'docx' | 'pdf';
type Props = {
  book: CasebookSheet;
  edition: Edition;
  onEdition: (edition: Edition) => void;
  onOpen: (caseId: string) => void;
};

/** Both forms of the book; what somebody should know first is shown before it goes out. */
export function ExportBook({ book, edition, onEdition, onOpen }: Props) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const task = useTask(api.casebooks.exportCasebook);
  const warnings = useAnswer(api.casebooks.warnings, { id: book.id }).data ?? [];
  const [asked, setAsked] = useState<Format | 'look' | null>(null);

  async function run(format: Format): Promise<void> {
    setAsked(null);
    const suggestedName = `${book.title}（${t(`edition.${edition}`)}）.${format}`;
    const target = await api.files.chooseToSave({ title: t('export.choose'), suggestedName });
    if (!target) return;
    await task.mutateAsync({ id: book.id, edition, format, target: target.file });
    notice.saved(target);
  }

  const begin = (format: Format) => {
    if (warnings.length > 0) setAsked(format);
    else void run(format).catch(notice.error);
  };
  useAction({ id: 'casebooks.docx', label: t('export.docx'), run: () => begin('docx') });
  useAction({
    id: 'casebooks.pdf',
    label: t('export.pdf'),
    keys: 'mod+shift+e',
    run: () => begin('pdf'),
    enabled: !task.isPending,
  });

  if (task.isPending)
    return (
      <span className="casebook-right">
        <TaskProgress progress={task.progress} onCancel={task.cancel} />
      </span>
    );
  const none = book.cases.length === 0;
  return (
    <span className="casebook-right">
      {warnings.length > 0 ? (
        <Button size="small" onClick={() => setAsked('look')}>
          {t('warnings.action', { count: warnings.length })}
        </Button>
      ) : null}
      <Segmented
        size="small"
        aria-label={t('edition.label')}
        value={edition}
        options={editions.map((value) => ({ value, label: t(`edition.${value}`) }))}
        onChange={onEdition}
      />
      <Button size="small" disabled={none} onClick={() => begin('docx')}>
        {t('export.docx')}
      </Button>
      <Button size="small" type="primary" disabled={none} onClick={() => begin('pdf')}>
        {t('export.pdf')} <kbd>Ctrl+Shift+E</kbd>
      </Button>
      {asked ? (
        <Warnings
          warnings={warnings}
          onClose={() => setAsked(null)}
          onOpen={(caseId) => {
            setAsked(null);
            onOpen(caseId);
          }}
          onGoOn={asked === 'look' ? null : () => void run(asked).catch(notice.error)}
        />
      ) : null}
    </span>
  );
}

type WarningsProps = {
  warnings: readonly CasebookWarning[];
  onClose: () => void;
  onOpen: (caseId: string) => void;
  /** null: they are only looked at */
  onGoOn: (() => void) | null;
};

function Warnings({ warnings, onClose, onOpen, onGoOn }: WarningsProps) {
  const { t } = useTranslation('casebooks');
  return (
    <Drawer open onClose={onClose} title={t('warnings.title')} size={480}>
      <ul className="casebook-warnings">
        {warnings.map(({ caseId, title, kind, count }) => (
          <li key={`${caseId}${kind}`}>
            <Button type="link" size="small" onClick={() => onOpen(caseId)}>
              {title}
            </Button>
            <span>{t(`warnings.kind.${kind}`, { count })}</span>
          </li>
        ))}
      </ul>
      {onGoOn ? (
        <Button type="primary" onClick={onGoOn}>
          {t('warnings.goOn')}
        </Button>
      ) : null}
    </Drawer>
  );
}

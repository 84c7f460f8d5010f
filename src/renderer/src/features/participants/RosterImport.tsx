import type { Meeting } from '@shared/meetings/meeting';
import type { ColumnMapping, RosterCorrection, RosterFile } from '@shared/participants/roster';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice, useSentence } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { TaskProgress } from '../../ui/TaskProgress';
import { MappingStep } from './MappingStep';
import { PreviewStep } from './PreviewStep';
import { usePlace } from './usePlace';

/** From a file to the roster: choose it, say what its columns mean, see what would happen, import. */
export function RosterImport({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('participants');
  const { go } = usePlace();
  const notice = useNotice();
  const sentence = useSentence();
  const task = useTask(api.participants.readRoster);
  const [read, setRead] = useState<RosterFile | null>(null);
  const [sheetAt, setSheetAt] = useState(0);
  const [mapping, setMapping] = useState<ColumnMapping>([]);
  const [corrections, setCorrections] = useState<RosterCorrection[]>([]);
  const [step, setStep] = useState<'mapping' | 'preview'>('mapping');
  const close = () => go({ importing: false });

  /** One step back; what was corrected stays. */
  const back = () => (step === 'preview' ? setStep('mapping') : close());

  useAction({
    id: 'participants.closeImport',
    label: t('import.close'),
    keys: 'Escape',
    run: back,
  });

  function takeSheet(file: RosterFile, at: number): void {
    setSheetAt(at);
    setMapping(file.sheets[at]?.mapping ?? []);
    setCorrections([]);
    setStep('mapping');
  }

  async function choose(): Promise<void> {
    try {
      const [chosen] = await api.files.chooseToOpen({
        title: t('import.choose'),
        filters: [{ name: t('import.tables'), extensions: ['xlsx', 'xls', 'csv'] }],
        many: false,
      });
      if (!chosen) return;
      setRead(null);
      // What is wrong with a file stays on the page; all else is said and gone.
      const file = await task.mutateAsync({ file: chosen.file }).catch(() => null);
      if (!file) return;
      setRead(file);
      takeSheet(file, 0);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  // Without a file there is nothing else to do here.
  useEffect(() => void choose(), []);

  const sheet = read?.sheets[sheetAt];
  const others = (
    <>
      <Button onClick={() => void choose()}>
        {read ? t('import.otherFile') : t('import.choose')}
      </Button>
      <Button onClick={close}>{t('common:action.cancel')}</Button>
    </>
  );

  if (!read || !sheet) {
    return (
      <Page title={t('import.title')} actions={others}>
        {task.isPending ? (
          <TaskProgress progress={task.progress} onCancel={task.cancel} />
        ) : (
          <EmptyState
            title={task.error ? sentence(task.error) : t('import.start')}
            hint={task.error ? t('import.nothingWritten') : t('import.startHint')}
            action={<Button onClick={() => void choose()}>{t('import.choose')}</Button>}
          />
        )}
      </Page>
    );
  }

  const sheets = read.sheets.map(({ name, rows }, value) => ({
    value,
    label: t('import.sheet', { name: name || read.fileName, count: rows.length }),
  }));
  const note = (
    <span className="roster-note">
      {read.fileName}
      {sheets.length > 1 ? (
        <Select
          aria-label={t('import.chooseSheet')}
          size="small"
          value={sheetAt}
          options={sheets}
          onChange={(at) => takeSheet(read, at)}
          popupMatchSelectWidth={false}
        />
      ) : null}
    </span>
  );

  return step === 'mapping' ? (
    <MappingStep
      sheet={sheet}
      mapping={mapping}
      note={note}
      others={others}
      onMapping={(next) => {
        setMapping(next);
        setCorrections([]);
      }}
      onNext={() => setStep('preview')}
    />
  ) : (
    <PreviewStep
      meetingId={meeting.id}
      rows={sheet.rows}
      mapping={mapping}
      corrections={corrections}
      note={note}
      others={others}
      onCorrect={(more) => setCorrections((had) => corrected(had, more))}
      onBack={() => setStep('mapping')}
      onDone={close}
    />
  );
}

/** The last word on a cell counts. */
const corrected = (had: RosterCorrection[], more: RosterCorrection[]): RosterCorrection[] => [
  ...had.filter(({ row, field }) => !more.some((one) => one.row === row && one.field === field)),
  ...more,
];

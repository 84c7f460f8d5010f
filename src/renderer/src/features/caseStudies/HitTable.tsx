import type { CaseHit } from '@shared/caseStudies/caseStudy';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';

type Props = {
  /** null: of all years */
  meetingId: string | null;
  text: string;
  /** only what tells hits apart, while one is open beside the list */
  narrow: boolean;
  onOpen: (hit: CaseHit) => void;
};

/** Where words stand: in which case, in which part of it, with what is around them. */
export function HitTable({ meetingId, text, narrow, onOpen }: Props) {
  const { t } = useTranslation('caseStudies');
  const hits = useAnswer(api.caseStudies.search, { meetingId, text }).data ?? [];
  const columns: (Column<CaseHit> & { always?: boolean })[] = [
    { key: 'year', title: t('year'), width: 60, render: ({ year }) => year, always: !meetingId },
    {
      key: 'county',
      title: t('field.county'),
      width: 116,
      render: ({ countyName }) => countyName,
      always: true,
    },
    {
      key: 'title',
      title: t('field.title'),
      width: 160,
      grow: 2,
      render: ({ caseTitle }) => <span title={caseTitle}>{caseTitle}</span>,
    },
    {
      key: 'place',
      title: t('place'),
      width: 96,
      render: ({ place, number }) => t(`hitPlace.${place}`, { number }),
      always: true,
    },
    {
      key: 'excerpt',
      title: t('where'),
      width: 130,
      grow: 3,
      render: ({ excerpt }) => (
        <span title={excerpt}>
          <Marked line={excerpt} wanted={text} />
        </span>
      ),
      always: true,
    },
    {
      key: 'version',
      title: t('version'),
      width: 180,
      grow: 1,
      render: ({ isStageVersion, fileName }) =>
        isStageVersion ? `【${t('stageVersion')}】${fileName}` : fileName,
    },
  ];
  return (
    <DataTable
      rows={hits}
      columns={columns.filter(({ always }) => always ?? !narrow)}
      rowKey={({ place, id }) => `${place} ${id}`}
      label={t('hits', { text })}
      onOpen={onOpen}
      empty={<EmptyState title={t('noHits', { text })} />}
    />
  );
}

/** A line with the words looked for set off; colour is not their only sign. */
function Marked({ line, wanted }: { line: string; wanted: string }) {
  const words = wanted.normalize('NFKC').toLowerCase().trim().split(/\s+/);
  const folded = line.toLowerCase();
  const [first] = words
    .map((word) => ({ at: folded.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0);
  if (!first) return line;
  return (
    <>
      {line.slice(0, first.at)}
      <mark>{line.slice(first.at, first.at + first.length)}</mark>
      {line.slice(first.at + first.length)}
    </>
  );
}

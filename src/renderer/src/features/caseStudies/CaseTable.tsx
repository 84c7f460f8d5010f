import type { CaseStudyLine } from '@shared/caseStudies/caseStudy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/DataTable';

type Props = {
  cases: readonly CaseStudyLine[];
  openId: string | null;
  /** only what tells cases apart, while one is open beside the list */
  narrow: boolean;
  onOpen: (caseStudy: CaseStudyLine) => void;
  empty: ReactNode;
};

const stageVersion = ({ decks }: CaseStudyLine) => decks.find((deck) => deck.isStageVersion);

export function CaseTable({ cases, openId, narrow, onOpen, empty }: Props) {
  const { t } = useTranslation('caseStudies');
  const all: (Column<CaseStudyLine> & { always?: boolean })[] = [
    {
      key: 'county',
      title: t('field.county'),
      width: narrow ? 106 : 130,
      render: ({ countyName }) => countyName,
      always: true,
    },
    {
      key: 'title',
      title: t('field.title'),
      width: narrow ? 120 : 180,
      grow: 3,
      render: ({ title }) => <span title={title}>{title}</span>,
      always: true,
    },
    {
      key: 'field',
      title: t('field.field'),
      width: 100,
      render: ({ field }) => field,
      compare: (a, b) => a.field.localeCompare(b.field, 'zh-CN'),
    },
    {
      key: 'speaker',
      title: t('field.speaker'),
      width: 90,
      render: ({ speakerName }) => speakerName ?? '—',
    },
    {
      key: 'stage',
      title: t('stageVersion'),
      width: 220,
      grow: 2,
      render: (one) => stageVersion(one)?.fileName ?? t('noDeck'),
    },
    {
      key: 'versions',
      title: t('versions'),
      width: 84,
      align: 'right',
      render: ({ decks }) => decks.length,
    },
    {
      key: 'pages',
      title: t('pages'),
      width: 60,
      align: 'right',
      render: (one) => stageVersion(one)?.pageCount ?? '—',
      always: true,
    },
    {
      key: 'fidelity',
      title: t('check'),
      width: 156,
      render: (one) => <Check caseStudy={one} />,
      always: !narrow,
    },
  ];
  return (
    <DataTable
      rows={cases}
      columns={all.filter(({ always }) => always || !narrow)}
      rowKey={({ id }) => id}
      label={t('title')}
      main
      selectedKey={openId}
      onOpen={onOpen}
      empty={empty}
    />
  );
}

/** What there is to look at before the meeting, in one word. */
function Check({ caseStudy }: { caseStudy: CaseStudyLine }) {
  const { t } = useTranslation('caseStudies');
  const deck = stageVersion(caseStudy);
  if (!deck) return <span className="case-mark">{t('state.noDeck')}</span>;
  if (deck.rendering !== 'done')
    return <span className="case-mark case-bad">{t(`state.${deck.rendering}`)}</span>;
  if (deck.notedPages === 0) return <span className="case-mark case-good">{t('state.fine')}</span>;
  return <span className="case-mark">{t('state.noted', { count: deck.notedPages })}</span>;
}

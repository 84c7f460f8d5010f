import {
  editioned,
  editions,
  type PaperKind,
  type PaperLine,
  paperFormats,
} from '@shared/papers/paper';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { useNotice } from '../../ui/notice';
import { PaperState } from './PaperState';

type Props = {
  meetingId: string;
  lines: readonly PaperLine[];
  open: string | null;
  onOpen: (paper: PaperKind) => void;
};

/** One line per paper: edition, format, how many, and whether it still says what is so. */
export function PaperTable({ meetingId, lines, open, onOpen }: Props) {
  const { t } = useTranslation('papers');
  const notice = useNotice();
  const choose = useCommand(api.papers.choose);

  const pick = <K extends 'edition' | 'format'>(
    { paper, makeUp }: PaperLine,
    key: K,
    options: readonly PaperLine['makeUp'][K][],
  ) => (
    <Select
      className="papers-pick"
      size="small"
      aria-label={`${t(`paper.${paper}`)} ${t(`field.${key}`)}`}
      value={makeUp[key]}
      options={options.map((value) => ({ value, label: t(`${key}.${value}`) }))}
      onClick={(event) => event.stopPropagation()}
      onChange={(value) =>
        choose.mutate({ meetingId, paper, [key]: value }, { onError: notice.error })
      }
    />
  );

  const columns: Column<PaperLine>[] = [
    {
      key: 'paper',
      title: t('field.paper'),
      width: 96,
      render: ({ paper }) => t(`paper.${paper}`),
    },
    {
      key: 'edition',
      title: t('field.edition'),
      width: 106,
      render: (line) =>
        editioned.has(line.paper) ? pick(line, 'edition', editions) : t('edition.none'),
    },
    {
      key: 'format',
      title: t('field.format'),
      width: 92,
      render: (line) => pick(line, 'format', paperFormats),
    },
    {
      key: 'people',
      title: t('field.people'),
      width: 74,
      align: 'right',
      render: (line) => line.people,
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 140,
      grow: 1,
      render: (line) => <PaperState line={line} />,
    },
  ];
  return (
    <DataTable
      rows={lines}
      columns={columns}
      rowKey={({ paper }) => paper}
      label={t('title')}
      selectedKey={open}
      onOpen={({ paper }) => onOpen(paper)}
      wrap
      main
    />
  );
}

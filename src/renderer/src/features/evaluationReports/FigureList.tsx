import type { ToldFigure } from '@shared/evaluationReports/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/SearchField';
import { useFigureName } from './useFigureName';

type Props = {
  figures: readonly ToldFigure[];
  onOpen: (key: string) => void;
  onInsert: (figure: ToldFigure) => void;
};

/** The numbers that may stand in this edition: to look behind, or to put into the text. */
export function FigureList({ figures, onOpen, onInsert }: Props) {
  const { t } = useTranslation('evaluationReports');
  const [wanted, setWanted] = useState('');
  const nameOf = useFigureName(figures);
  const shown = figures
    .map((figure) => ({ figure, name: nameOf(figure.key) }))
    .filter(({ name }) => name.includes(wanted.trim()));
  return (
    <>
      <div className="report-search">
        <SearchField placeholder={t('figureSearch')} value={wanted} onChange={setWanted} />
      </div>
      <ul className="report-figures" aria-label={t('figures')}>
        {shown.map(({ figure, name }) => (
          <li key={figure.key}>
            <Button
              type="link"
              size="small"
              aria-label={t('behind.of', { name })}
              onClick={() => onOpen(figure.key)}
            >
              {name}
            </Button>
            <span className="report-value">{figure.value}</span>
            <Button
              size="small"
              aria-label={t('insertOf', { name })}
              // The text keeps its place: a press must not take the focus away first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(figure)}
            >
              {t('insert')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

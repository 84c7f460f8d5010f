import type { Evaluation } from '@shared/evaluation/system';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { Page } from '../../ui/Page';
import { EvaluationForm } from './EvaluationForm';
import { type EvaluationSearch, partNames } from './evaluationSearch';
import './evaluation.css';
import { NewEvaluation } from './NewEvaluation';
import { PublishedPart } from './PublishedPart';
import type { PartProps } from './partProps';
import { parts } from './parts';

/** 评价: one year's indicators, figures, ranking, honours and report; and what was published. */
export function EvaluationScreen() {
  const { t } = useTranslation('evaluation');
  const search: EvaluationSearch = useSearch({ from: '/evaluation' });
  const navigate = useNavigate({ from: '/evaluation' });
  const onGo: PartProps['onGo'] = (change) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  const [open, setOpen] = useState<'new' | 'edit' | null>(null);
  const all = useAnswer(api.evaluation.list, {}).data;
  // The newest one, unless another was chosen.
  const chosen = all?.find(({ id }) => id === search.evaluation) ?? all?.at(-1);
  const create = () => setOpen('new');
  useAction({ id: 'evaluation.create', label: t('create'), run: create });
  return (
    <Page
      title={t('title')}
      padded={false}
      actions={
        <>
          {all && chosen && all.length > 1 ? (
            <Select
              size="small"
              aria-label={t('choose')}
              className="evaluation-choice"
              popupMatchSelectWidth={false}
              value={chosen.id}
              options={all.map((one) => ({ value: one.id, label: <Named evaluation={one} /> }))}
              onChange={(evaluation) => onGo({ evaluation, open: undefined, only: undefined })}
            />
          ) : null}
          {all?.length === 1 && chosen ? <Named evaluation={chosen} /> : null}
          {chosen ? (
            <Button size="small" onClick={() => setOpen('edit')}>
              {t('edit')}
            </Button>
          ) : null}
          <Button size="small" type={all?.length === 0 ? 'primary' : 'default'} onClick={create}>
            {t('create')}
          </Button>
        </>
      }
    >
      {all?.length === 0 ? <p className="evaluation-none">{t('noneHint')}</p> : null}
      {all ? <Parts evaluationId={chosen?.id ?? null} search={search} onGo={onGo} /> : null}
      {open === 'new' ? (
        <NewEvaluation
          all={all ?? []}
          onMade={(evaluation) => onGo({ evaluation, part: undefined, open: undefined })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'edit' && chosen ? (
        <EvaluationForm
          evaluation={chosen}
          onRemoved={() => onGo({ evaluation: undefined, part: undefined, open: undefined })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

function Named({ evaluation: { year, name } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation');
  return <>{t('named', { year, name })}</>;
}

type PartsProps = Omit<PartProps, 'sheet'> & { evaluationId: string | null };

function Parts({ evaluationId, search, onGo }: PartsProps) {
  const { t } = useTranslation('evaluation');
  const sheet = useAnswer(
    api.evaluation.sheet,
    { evaluationId: evaluationId ?? '' },
    { enabled: evaluationId !== null },
  ).data;
  const there = evaluationId === null ? (['published'] as const) : partNames;
  const name = there.find((one) => one === search.part) ?? there[0] ?? 'published';
  const Part = name === 'published' ? null : parts[name];
  return (
    <>
      <nav className="evaluation-parts" aria-label={t('parts')}>
        <Segmented
          value={name}
          options={there.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(part) => onGo({ part, open: undefined, only: undefined })}
        />
      </nav>
      {name === 'published' ? <PublishedPart search={search} onGo={onGo} /> : null}
      {Part && sheet ? (
        <Part key={`${sheet.evaluation.id} ${name}`} sheet={sheet} search={search} onGo={onGo} />
      ) : null}
    </>
  );
}

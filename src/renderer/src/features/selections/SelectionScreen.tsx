import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { NewSelection } from './NewSelection';
import { PhaseSteps } from './PhaseSteps';
import type { PartProps } from './partProps';
import { parts } from './parts';
import { partNames, partOfPhase, type SelectionSearch } from './selectionSearch';
import './selections.css';

/** 案例遴选: one yearly batch of cases, from the call to the casebook. */
export function SelectionScreen() {
  const { t } = useTranslation('selections');
  const meeting = useCurrentMeeting();
  return meeting ? (
    <Selections key={meeting.id} meeting={meeting} />
  ) : (
    <Page title={t('title')}>
      <EmptyState title={t('noMeeting')} />
    </Page>
  );
}

function Selections({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('selections');
  const search: SelectionSearch = useSearch({ from: '/selection' });
  const navigate = useNavigate({ from: '/selection' });
  const onGo: PartProps['onGo'] = (change) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  const [making, setMaking] = useState(false);
  const all = useAnswer(api.selections.list, { meetingId: meeting.id }).data;
  // The newest one, unless another was chosen.
  const chosen = all?.find(({ id }) => id === search.selection) ?? all?.at(-1);
  const sheet = useAnswer(
    api.selections.get,
    { id: chosen?.id ?? '' },
    { enabled: chosen !== undefined },
  ).data;
  const create = () => setMaking(true);
  useAction({ id: 'selections.create', label: t('create'), run: create });
  return (
    <Page
      title={t('title')}
      note={chosen ? <PhaseSteps phase={chosen.phase} /> : null}
      padded={false}
      actions={
        <>
          {all && all.length > 1 ? (
            <Select
              size="small"
              aria-label={t('choose')}
              className="selection-choice"
              value={chosen?.id}
              options={all.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(selection) => onGo({ selection, part: undefined, open: undefined })}
            />
          ) : (
            <span>{chosen?.name}</span>
          )}
          <Button size="small" onClick={create}>
            {t('create')}
          </Button>
        </>
      }
    >
      {all?.length === 0 ? (
        <EmptyState
          title={t('none')}
          hint={t('noneHint')}
          action={
            <Button type="primary" onClick={create}>
              {t('create')}
            </Button>
          }
        />
      ) : null}
      {sheet ? <Parts key={sheet.id} sheet={sheet} search={search} onGo={onGo} /> : null}
      {making ? (
        <NewSelection
          meetingId={meeting.id}
          onMade={(selection) => onGo({ selection, part: 'call', open: undefined })}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </Page>
  );
}

function Parts({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('selections');
  const name = search.part ?? partOfPhase[sheet.phase];
  const Part = parts[name];
  return (
    <>
      <nav className="selection-parts" aria-label={t('parts')}>
        <Segmented
          value={name}
          options={partNames.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(part) => onGo({ part, open: undefined, only: undefined })}
        />
      </nav>
      <Part key={name} sheet={sheet} search={search} onGo={onGo} />
    </>
  );
}

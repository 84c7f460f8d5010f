import { ArrowLeftOutlined } from '@ant-design/icons';
import { fullName } from '@shared/organizations/organization';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { AdoptionPanel } from './AdoptionPanel';
import { AdoptionsSection } from './AdoptionsSection';
import { CountyForms } from './CountyForms';
import type { Where } from './countiesSearch';
import { ExportPages } from './ExportPages';
import type { OpenForm } from './openForm';
import { PlanSection } from './PlanSection';
import { ReleasedSection } from './ReleasedSection';
import { TagsSection } from './TagsSection';
import { TiesSection } from './TiesSection';
import { useCountyActions } from './useCountyActions';
import { YearsSection } from './YearsSection';

/** One county across the years; everything on it is changed in drawers beside it. */
export function CountyPage({ id, search, onGo }: Where & { id: string }) {
  const { t } = useTranslation('counties');
  const [open, setOpen] = useState<OpenForm | null>(null);
  const answer = useAnswer(api.counties.page, { countyId: id });
  const page = answer.data;
  const back = () => onGo({ county: undefined, adoption: undefined });
  useAction({
    id: 'counties.back',
    label: t('back'),
    keys: 'Escape',
    run: search.adoption ? () => onGo({ adoption: undefined }) : back,
    enabled: open === null,
  });
  useCountyActions(page, open === null, setOpen);
  const adoption = [...(page?.adopts ?? []), ...(page?.adoptedByOthers ?? [])].find(
    (each) => each.id === search.adoption,
  );
  const name = page ? fullName(page.county) : '';
  return (
    <Page
      title={name}
      note={
        page?.county.countyClass
          ? `${t(`countyClass.${page.county.countyClass}`)} · ${page.county.divisionCode}`
          : null
      }
      padded={false}
      actions={
        <>
          <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={back}>
            {t('back')} <kbd>Esc</kbd>
          </Button>
          {page ? <ExportPages county={{ id, name }} /> : null}
        </>
      }
    >
      {answer.error ? <EmptyState title={t(answer.error.key)} /> : null}
      {page ? (
        <div className="counties-split">
          <div className="county-page">
            <div className="county-column">
              <TagsSection page={page} onOpen={setOpen} />
              <ReleasedSection countyId={id} />
              <YearsSection page={page} />
              <TiesSection page={page} onOpen={setOpen} onGo={onGo} />
            </div>
            <div className="county-column">
              <PlanSection page={page} onOpen={setOpen} />
              <AdoptionsSection page={page} open={search.adoption} onOpen={setOpen} onGo={onGo} />
            </div>
          </div>
          {adoption ? (
            <AdoptionPanel
              key={adoption.id}
              adoption={adoption}
              onClose={() => onGo({ adoption: undefined })}
            />
          ) : null}
        </div>
      ) : null}
      {page && open ? <CountyForms page={page} open={open} onOpen={setOpen} onGo={onGo} /> : null}
    </Page>
  );
}

import { casePurposes, isShownAs } from '@shared/caseStudies/purpose';
import type { Meeting } from '@shared/meetings/meeting';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { SearchField } from '../../ui/SearchField';
import { TaskProgress } from '../../ui/TaskProgress';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { CaseForm } from './CaseForm';
import { CasePanel } from './CasePanel';
import './caseStudies.css';
import { CaseTable } from './CaseTable';
import { HitTable } from './HitTable';
import { usePlace } from './usePlace';

/** 案例: which county shows what, and the pages it brings. */
export function CaseStudiesScreen() {
  const { t } = useTranslation('caseStudies');
  const meeting = useCurrentMeeting();
  if (meeting) return <Cases key={meeting.id} meeting={meeting} />;
  return (
    <Page title={t('title')}>
      <EmptyState title={t('noMeeting')} />
    </Page>
  );
}

function Cases({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('caseStudies');
  const { place, go } = usePlace();
  const notice = useNotice();
  const cases = useAnswer(api.caseStudies.list, { meetingId: meeting.id }).data ?? [];
  const drawing = useTask(api.caseStudies.renderWaiting);
  const here = cases.find(({ id }) => id === place.open);
  // A hit may lead to a case of another year.
  const elsewhere = place.open !== null && place.open !== 'new' && here === undefined;
  const { data: other } = useAnswer(
    api.caseStudies.get,
    { id: place.open ?? '' },
    { enabled: elsewhere },
  );
  const open = here ?? (elsewhere && other?.id === place.open ? other : undefined);
  const shown = cases.filter((one) => isShownAs(place.purpose, one));
  const decks = shown.flatMap((one) => one.decks);
  const waiting = decks.filter(({ rendering }) => rendering === 'waiting').length;
  const add = () => go({ open: 'new', deck: null, page: 1, reading: null, editing: true });
  const close = () => go({ open: null, deck: null, page: 1, reading: null, editing: false });
  useAction({ id: 'caseStudies.create', label: t('add'), keys: 'mod+n', run: add });

  async function draw(): Promise<void> {
    try {
      const { pages } = await drawing.mutateAsync({});
      notice.success(t('drawn', { pages }));
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return (
    <Page
      title={t('title')}
      padded={false}
      note={t('count', { cases: shown.length, decks: decks.length })}
      actions={
        <>
          {drawing.isPending ? (
            <TaskProgress progress={drawing.progress} onCancel={drawing.cancel} />
          ) : waiting > 0 ? (
            <Button onClick={() => void draw()}>{t('drawWaiting', { count: waiting })}</Button>
          ) : null}
          {cases.some(({ isNominated }) => isNominated) ? (
            <Segmented
              size="small"
              aria-label={t('purposes')}
              value={place.purpose}
              onChange={(purpose) => go({ purpose })}
              options={casePurposes.map((value) => ({
                value,
                label: t(`purpose.${value}`, {
                  count: cases.filter((one) => isShownAs(value, one)).length,
                }),
              }))}
            />
          ) : null}
          {place.text.trim() ? (
            <Segmented
              size="small"
              aria-label={t('scope')}
              value={place.years ? 'years' : 'meeting'}
              onChange={(scope) => go({ years: scope === 'years' })}
              options={[
                { value: 'meeting', label: t('scopeMeeting') },
                { value: 'years', label: t('scopeYears') },
              ]}
            />
          ) : null}
          <SearchField
            value={place.text}
            onChange={(text) => go({ text })}
            placeholder={t('search')}
            width={280}
          />
          <Button onClick={add} title="Ctrl+N">
            {t('add')}
          </Button>
        </>
      }
    >
      <div className={place.open ? 'cases cases-split' : 'cases'}>
        <div className="cases-list">
          {place.text.trim() ? (
            <HitTable
              meetingId={place.years ? null : meeting.id}
              text={place.text}
              narrow={place.open !== null}
              onOpen={(hit) =>
                go({
                  open: hit.caseStudyId,
                  deck: hit.deckId,
                  page: hit.number ?? 1,
                  reading: hit.textId,
                  editing: false,
                })
              }
            />
          ) : (
            <CaseTable
              cases={shown}
              openId={place.open}
              narrow={place.open !== null}
              onOpen={({ id }) =>
                go({ open: id, deck: null, page: 1, reading: null, editing: false })
              }
              empty={
                <EmptyState
                  title={t(cases.length === 0 ? 'none' : `nonePurpose.${place.purpose}`)}
                  hint={t('noneHint')}
                  action={<Button onClick={add}>{t('add')}</Button>}
                />
              }
            />
          )}
        </div>
        {place.open === 'new' ? (
          <section className="case-panel" aria-label={t('add')}>
            <CaseForm
              meetingId={meeting.id}
              caseStudy={null}
              fields={[...new Set(cases.map(({ field }) => field).filter(Boolean))]}
              onDone={(id) => go({ open: id, editing: false })}
              onClose={close}
            />
          </section>
        ) : open ? (
          <CasePanel
            key={open.id}
            caseStudy={open}
            fields={[...new Set(cases.map(({ field }) => field).filter(Boolean))]}
            onClose={close}
          />
        ) : null}
      </div>
    </Page>
  );
}

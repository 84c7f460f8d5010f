import type { Objection, PublicNotice } from '@shared/deliberation/contract';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand, useTask } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import type { PartProps } from '../selections/partProps';
import { GiveNotice } from './GiveNotice';
import { AnswerForm, ObjectionForm } from './ObjectionForms';
import { PaperButtons } from './PaperButtons';
import { usePaper } from './usePaper';
import './deliberation.css';

/** 公示: what is told and until when, what was objected, the publication and its papers. */
export function NoticePart({ sheet }: PartProps) {
  const { t } = useTranslation('deliberation');
  const notices = useAnswer(api.deliberation.notices, { selectionId: sheet.id }).data;
  const { phase } = sheet;
  if (phase === 'call' || phase === 'blind') return <EmptyState title={t('beforeOpening')} />;
  if (!notices) return null;
  return (
    <div className="results-scrutiny">
      {phase === 'deliberation' ? <GiveNotice sheet={sheet} again={notices.length > 0} /> : null}
      {phase === 'published' ? <Published sheet={sheet} /> : null}
      {notices.toReversed().map((notice, at) => (
        <Notice
          key={notice.id}
          sheet={sheet}
          notice={notice}
          isLatest={at === 0}
          number={notices.length - at}
        />
      ))}
    </div>
  );
}

type NoticeProps = {
  sheet: SelectionSheet;
  notice: PublicNotice;
  isLatest: boolean;
  number: number;
};

function Notice({ sheet, notice: given, isLatest, number }: NoticeProps) {
  const { t } = useTranslation('deliberation');
  const told = useNotice();
  const paper = usePaper();
  const publish = useCommand(api.deliberation.publish);
  const again = useCommand(api.deliberation.deliberateAgain);
  const [raising, setRaising] = useState(false);
  const [answering, setAnswering] = useState<Objection | null>(null);
  const runs = isLatest && sheet.phase === 'notice';
  // Main's clock says whether the notice has run out.
  const open = given.objections.filter((one) => one.isUpheld === null).length;
  const problem =
    given.daysLeft >= 0
      ? t('error.noticeRuns', { date: given.toDate })
      : open > 0
        ? t('error.objectionsOpen', { count: open })
        : null;
  const isUpheld = given.objections.some((one) => one.isUpheld);
  const name = t('paper.notice', { name: sheet.name });
  const selectionId = sheet.id;

  async function onPublish(): Promise<void> {
    const { selected } = await publish.mutateAsync({ selectionId });
    told.success(t('published', { count: selected }));
  }
  return (
    <section className="results-round" aria-label={t('notice.title', { number })}>
      <div className="results-side-head">
        <h2>
          {t('notice.title', { number })} {t('notice.dates', given)}{' '}
          {runs ? (
            <span className={given.daysLeft < 0 ? 'results-good' : 'results-warn'}>
              {given.daysLeft < 0
                ? t('notice.over')
                : given.daysLeft === 0
                  ? t('notice.lastDay')
                  : t('notice.left', { count: given.daysLeft })}
            </span>
          ) : null}
        </h2>
        <div className="results-row">
          {isLatest ? (
            <PaperButtons
              name={t('notice.paper')}
              onMake={(format) =>
                paper(name, format, (to) =>
                  api.deliberation.exportNotice({ noticeId: given.id, ...to }),
                )
              }
            />
          ) : null}
          {runs ? (
            <>
              <Button size="small" onClick={() => setRaising(true)}>
                {t('objection.raise')}
              </Button>
              {isUpheld ? (
                <Button
                  type="primary"
                  disabled={again.isPending}
                  onClick={() => void again.mutateAsync({ selectionId }).catch(told.error)}
                >
                  {t('notice.deliberateAgain')}
                </Button>
              ) : (
                <Button
                  type="primary"
                  disabled={problem !== null || publish.isPending}
                  onClick={() => void onPublish().catch(told.error)}
                >
                  {t('notice.publish')}
                </Button>
              )}
            </>
          ) : null}
        </div>
      </div>
      {given.contact ? <p>{t('notice.contactLine', { contact: given.contact })}</p> : null}
      {runs && problem ? <p className="results-soft">{problem}</p> : null}
      <Objections sheet={sheet} notice={given} runs={runs} onAnswer={setAnswering} />
      {raising ? (
        <ObjectionForm sheet={sheet} notice={given} onClose={() => setRaising(false)} />
      ) : null}
      {answering ? <AnswerForm objection={answering} onClose={() => setAnswering(null)} /> : null}
    </section>
  );
}

type ObjectionsProps = {
  sheet: SelectionSheet;
  notice: PublicNotice;
  runs: boolean;
  onAnswer: (objection: Objection) => void;
};

function Objections({ sheet, notice, runs, onAnswer }: ObjectionsProps) {
  const { t } = useTranslation('deliberation');
  const nominations = useAnswer(api.selections.nominations, { selectionId: sheet.id }).data;
  const titles = new Map(nominations?.map(({ id, title }) => [id, title]));
  if (notice.objections.length === 0) return <p className="results-soft">{t('objection.none')}</p>;
  return (
    <table className="results-table">
      <thead>
        <tr>
          {(['raisedBy', 'raisedOn', 'about', 'text', 'finding', 'verdict'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`objection.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {notice.objections.map((objection) => (
          <tr key={objection.id}>
            <th scope="row">{objection.raisedBy}</th>
            <td>
              {objection.raisedOn}
              {objection.raisedOn > notice.toDate ? ` ${t('objection.late')}` : ''}
            </td>
            <td>
              {objection.nominationId
                ? titles.get(objection.nominationId)
                : t('objection.aboutWhole')}
            </td>
            <td>{objection.text}</td>
            <td>{objection.finding || '—'}</td>
            <td>
              {objection.isUpheld === null ? (
                runs ? (
                  <Button size="small" onClick={() => onAnswer(objection)}>
                    {t('objection.answer')}
                  </Button>
                ) : (
                  '—'
                )
              ) : (
                t(objection.isUpheld ? 'objection.upheld' : 'objection.dismissed')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Published({ sheet }: { sheet: SelectionSheet }) {
  const { t } = useTranslation('deliberation');
  const notice = useNotice();
  const paper = usePaper();
  const cities = useTask(api.deliberation.exportCityResults);
  const selectionId = sheet.id;

  async function exportCities(format: 'docx' | 'pdf'): Promise<void> {
    const target = await api.files.chooseFolder({ title: t('paper.cities') });
    if (!target) return;
    const { files } = await cities.mutateAsync({ selectionId, format, target: target.file });
    notice.saved({ ...target, name: t('paper.citiesMade', { count: files.length }) });
  }
  const name = t('paper.publication', { name: sheet.name });
  return (
    <section className="results-round" aria-label={t('papers')}>
      <h2>{t('papers')}</h2>
      <div className="results-row">
        <PaperButtons
          name={t('paper.publicationShort')}
          onMake={(format) =>
            paper(name, format, (to) => api.deliberation.exportPublication({ selectionId, ...to }))
          }
        />
        <PaperButtons
          name={t('paper.cities')}
          disabled={cities.isPending}
          onMake={(format) => void exportCities(format).catch(notice.error)}
        />
        {cities.isPending ? (
          <TaskProgress progress={cities.progress} onCancel={cities.cancel} />
        ) : null}
      </div>
      <p className="results-soft">{t('paper.citiesHint')}</p>
    </section>
  );
}

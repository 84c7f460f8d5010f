import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { Meeting } from '@shared/meetings/meeting';
import { type PreparationStep, preparation } from '@shared/meetings/preparation';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

const PLACES = {
  details: '/',
  participants: '/participants',
  agenda: '/agenda',
  cases: '/cases',
  decks: '/cases',
  issues: '/issues',
} as const satisfies Record<PreparationStep['key'], string>;

/** Facts, counts that lead into their lists, and the list of what comes next. */
export function Overview({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const overview = useAnswer(api.meetings.overview, { id: meeting.id }).data;
  const styles = useAnswer(api.houseStyles.list, {}).data;
  const day = (date: string) => {
    const [year, month, dayOfMonth] = date.split('-').map(Number);
    return t('date', { year, month, day: dayOfMonth });
  };
  const counts = overview
    ? ([
        ['participants', overview.participants, '/participants'],
        ['days', overview.days, '/agenda'],
        ['agendaItems', overview.agendaItems, '/agenda'],
        ['caseStudies', overview.caseStudies, '/cases'],
        ['decks', overview.decks, '/cases'],
        ['issues', overview.issues, '/issues'],
        ['openIssues', overview.openIssues, '/issues'],
      ] as const)
    : [];
  return (
    <div className="overview">
      <section className="overview-part" aria-labelledby="meeting-facts">
        <h2 id="meeting-facts">
          {meeting.name} {meeting.isSample ? <Tag>{t('sample')}</Tag> : null}
        </h2>
        <dl className="facts">
          <dt>{t('field.year')}</dt>
          <dd>{t('yearAndOrdinal', { year: meeting.year, ordinal: meeting.ordinal })}</dd>
          <dt>{t('field.dates')}</dt>
          <dd>
            {meeting.startsOn === meeting.endsOn
              ? day(meeting.startsOn)
              : t('dateRange', { from: day(meeting.startsOn), to: day(meeting.endsOn) })}
          </dd>
          <dt>{t('field.theme')}</dt>
          <dd>{meeting.theme || t('notFilled')}</dd>
          <dt>{t('field.venue')}</dt>
          <dd>{meeting.venue || t('notFilled')}</dd>
          <dt>{t('field.houseStyle')}</dt>
          <dd>{styles?.find(({ id }) => id === meeting.houseStyle)?.style.name}</dd>
        </dl>
        <ul className="counts" aria-label={t('counts')}>
          {counts.map(([key, count, path]) => (
            <li key={key}>
              <Link to={path} className="count">
                <span className="count-number">{count}</span>
                <span>{t(`count.${key}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="overview-part" aria-labelledby="meeting-steps">
        <h2 id="meeting-steps">{t('steps')}</h2>
        {overview ? (
          <ol className="steps">
            {preparation(overview).map((step) => (
              <Step key={step.key} step={step} />
            ))}
          </ol>
        ) : null}
      </section>
    </div>
  );
}

const ICONS = {
  done: <CheckCircleFilled className="step-done" aria-hidden />,
  attention: <ExclamationCircleFilled className="step-attention" aria-hidden />,
  open: <MinusCircleOutlined className="step-open" aria-hidden />,
};

function Step({ step }: { step: PreparationStep }) {
  const { t } = useTranslation('meetings');
  const edits = step.key === 'details';
  return (
    <li className="step">
      {ICONS[step.state]}
      <span className="step-state">{t(`state.${step.state}`)}</span>
      <span className="step-name">{t(`step.${step.key}`)}</span>
      <span className="step-note">
        {step.notes.map(({ key, count }) => t(`note.${key}`, { count })).join(t('semicolon'))}
      </span>
      <Link to={PLACES[step.key]} {...(edits ? { search: { form: 'edit' as const } } : {})}>
        {t(edits ? 'fillIn' : 'goThere')}
      </Link>
    </li>
  );
}

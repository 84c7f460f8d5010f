import type { CountyPage, MeetingOfCounty } from '@shared/counties/county';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { Section } from './Section';

/** What the county did at each meeting, newest first, and which cases it gave. */
export function YearsSection({ page: { county, meetings } }: { page: CountyPage }) {
  const { t } = useTranslation('counties');
  const settings = useAnswer(api.settings.all, {}).data;
  return (
    <Section title={t('section.years')} none={meetings.length === 0 && t('none.years')}>
      {meetings.length > 0 ? (
        <table className="county-table">
          <thead>
            <tr>
              <th scope="col">{t('column.meeting')}</th>
              {(['came', 'cases', 'raised', 'open', 'solved', 'overdue'] as const).map((key) => (
                <th scope="col" key={key} className="county-number">
                  {t(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {meetings.map((meeting) => (
              <Row
                key={meeting.meetingId}
                meeting={meeting}
                countyId={county.id}
                isCurrent={meeting.meetingId === settings?.currentMeetingId}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {meetings.some(({ cases }) => cases.length > 0) ? (
        <>
          <h3>{t('section.cases')}</h3>
          <ul className="county-lines">
            {meetings.flatMap(({ cases, year }) =>
              cases.map(({ id, title }) => (
                <li key={id}>
                  <span>
                    <span className="counties-soft">{year}</span> {title}
                  </span>
                </li>
              )),
            )}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

type RowProps = { meeting: MeetingOfCounty; countyId: string; isCurrent: boolean };

/** The register is of one meeting: only that of the open meeting can be looked at from here. */
function Row({ meeting, countyId, isCurrent }: RowProps) {
  const { issues, came, expected, cases, meetingName } = meeting;
  const { rates, byLight, total } = issues;
  const overdue = byLight.overdue ?? 0;
  return (
    <tr>
      <th scope="row">{meetingName}</th>
      <td className="county-number">{expected === 0 ? '—' : `${came}/${expected}`}</td>
      <td className="county-number">{cases.length}</td>
      <td className="county-number">
        {isCurrent && total > 0 ? (
          <Link to="/issues" search={{ place: countyId }}>
            {total}
          </Link>
        ) : (
          total
        )}
      </td>
      <td className="county-number">{rates.dispatched.denominator - rates.concluded.numerator}</td>
      <td className="county-number">{rates.solved.numerator}</td>
      <td className={overdue > 0 ? 'county-number counties-bad' : 'county-number'}>{overdue}</td>
    </tr>
  );
}

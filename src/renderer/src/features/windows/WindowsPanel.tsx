import type { NumberedDisplay, WindowsState } from '@shared/windows/windows';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Windows } from './useWindows';

type Props = { windows: Windows; state: WindowsState };

/** The displays with what stands on them, and each window with the displays that it can go to. */
export function WindowsPanel({ windows, state }: Props) {
  const { t } = useTranslation('windows');
  return (
    <div className="windows-panel">
      <header>
        <h2>{t('displays')}</h2>
        <Button onClick={windows.identify}>{t('identify')}</Button>
      </header>
      <ul className="windows-displays">
        {state.displays.map((display) => (
          <DisplayBox key={display.id} display={display} jobs={state.jobs} />
        ))}
      </ul>
      <h2>{t('windows')}</h2>
      <p className="windows-hint">{t('hint')}</p>
      <ul className="windows-jobs">
        {state.jobs.map((line) => (
          <JobRow key={line.job} line={line} state={state} windows={windows} />
        ))}
      </ul>
    </div>
  );
}

function DisplayBox({ display, jobs }: { display: NumberedDisplay; jobs: WindowsState['jobs'] }) {
  const { t } = useTranslation('windows');
  const { id, number, label, width, height, isOperators } = display;
  const here = jobs.filter(({ openOn }) => openOn === id).map(({ job }) => t(`job.${job}`));
  return (
    <li data-display={number} style={{ aspectRatio: `${width} / ${height}` }}>
      <strong>{number}</strong>
      <span>{label || t('display', { number })}</span>
      <small>
        {width}×{height}
      </small>
      {isOperators ? <small>{t('operators')}</small> : null}
      <b>{here.join(' · ') || (isOperators ? '' : t('nothing'))}</b>
    </li>
  );
}

function JobRow({
  line: { job, openOn },
  state: { displays },
  windows,
}: Props & { line: WindowsState['jobs'][number] }) {
  const { t } = useTranslation('windows');
  const at = displays.find(({ id }) => id === openOn);
  return (
    <li data-job={job}>
      <div>
        <b>{t(`job.${job}`)}</b>
        <small>{t(`about.${job}`)}</small>
      </div>
      <span className={at ? 'windows-open' : 'windows-closed'}>
        {at ? t('isOpenOn', { number: at.number }) : t('isClosed')}
      </span>
      <div className="windows-choice">
        {displays.map(({ id, number, isOperators }) => (
          <Button
            key={id}
            type={id === openOn ? 'primary' : 'default'}
            aria-pressed={id === openOn}
            aria-label={t('putOn', { job: t(`job.${job}`), number })}
            onClick={() => windows.open(job, id)}
          >
            {number}
            {isOperators ? ` ${t('asWindow')}` : ''}
          </Button>
        ))}
        <Button
          disabled={openOn === null}
          aria-label={t(`close.${job}`)}
          onClick={() => windows.close(job)}
        >
          {t('closeShort')}
        </Button>
      </div>
    </li>
  );
}

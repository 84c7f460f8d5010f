import { CheckCircleOutlined, MinusCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { PaperChanges, PaperLine } from '@shared/papers/paper';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

/** Names that are said before the rest is counted. */
const NAMED = 3;

/** Up to date, out of date since whom and what, or never made; by shape and words, not colour alone. */
export function PaperState({ line }: { line: PaperLine }) {
  const { t } = useTranslation('papers');
  const when = line.madeAt === null ? '' : dayjs(line.madeAt).format('MM-DD HH:mm');
  if (line.state === 'never') {
    return (
      <span className="paper-state paper-never">
        <MinusCircleOutlined aria-hidden /> {t('state.never')}
      </span>
    );
  }
  if (line.state === 'current') {
    return (
      <span className="paper-state paper-current">
        <CheckCircleOutlined aria-hidden /> {t('state.current', { when })}
      </span>
    );
  }
  const because = becauseOf(line.changes, t);
  return (
    <span className="paper-state paper-outdated" title={line.changes.people.join(' ')}>
      <WarningOutlined aria-hidden />{' '}
      {because ? t('state.outdated', { because, when }) : t('state.outdatedUnsaid', { when })}
    </span>
  );
}

function becauseOf(
  { people, sources }: PaperChanges,
  t: (key: string, params?: Record<string, string | number>) => string,
): string {
  const named = people.slice(0, NAMED).join(t('comma'));
  const who = people.length > NAMED ? t('state.andOthers', { named, count: people.length }) : named;
  return [who, ...sources.map((source) => t(`source.${source}`))].filter(Boolean).join(t('comma'));
}

import type { AttendanceLine } from '@shared/attendance/contract';
import { isAwaited, type Standing } from '@shared/attendance/standing';
import { useTranslation } from 'react-i18next';

const SHAPES: Record<Standing, string> = {
  expected: '○',
  present: '●',
  late: '◐',
  onLeave: '◇',
  absent: '✕',
  substituted: '◆',
};

type Props = { line: Pick<AttendanceLine, 'standing' | 'arrivedAt'> };

/** Where somebody stands, as shape, word and colour: any one of them is enough. */
export function StandingMark({ line }: Props) {
  const { t } = useTranslation('attendance');
  const { standing } = line;
  const announced = standing === 'substituted' && isAwaited(line);
  return (
    <span className={`standing standing-${announced ? 'expected' : standing}`}>
      <span aria-hidden>{announced ? '◇' : SHAPES[standing]}</span>{' '}
      {announced ? t('announced') : t(`standing.${standing}`)}
    </span>
  );
}

import { CloseOutlined } from '@ant-design/icons';
import type { NominationLine, SelectionSheet } from '@shared/selections/contract';
import {
  legalNominationMove,
  type NominationMove,
  nominationMoves,
} from '@shared/selections/phases';
import type { CalendarDate } from '@shared/time';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextVersions } from '../../caseStudies/TextVersions';
import { useDaysLeft } from '../call/useDaysLeft';
import { Decks } from './Decks';
import { Materials } from './Materials';
import { MOVE_KEYS } from './moveKeys';
import { Status } from './NominationTable';
import { ReasonForm } from './ReasonForm';
import { useFindings } from './useFindings';

type Props = {
  sheet: SelectionSheet;
  line: NominationLine;
  /** the move that waits for its reason */
  asking: NominationMove | null;
  canRise: boolean;
  canSink: boolean;
  onMove: (move: NominationMove) => void;
  onAnswer: (move: NominationMove, reason: string, by: CalendarDate | null) => void;
  onCancel: () => void;
  onShift: (by: 1 | -1) => void;
  onClose: () => void;
};

/** One nomination: what it lacks, what can be done with it, its text, slides and papers. */
export function NominationPanel(props: Props) {
  const { sheet, line, asking } = props;
  const { t } = useTranslation('selections');
  const findings = useFindings()(line);
  const daysLeft = useDaysLeft();
  const isOpen = sheet.phase === 'call';
  const legal = nominationMoves.filter((move) =>
    legalNominationMove(line.status, move, sheet.phase),
  );
  const why = isOpen ? undefined : t('call.lockedShort');
  return (
    <aside className="nomination-side" aria-label={t('nomination.of', { title: line.title })}>
      <header className="nomination-head">
        <h2>{line.title}</h2>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('common:action.close')}
          title="Esc"
          onClick={props.onClose}
        />
      </header>
      <p className="nomination-line">
        <Status line={line} />
        {[line.countyName, line.field].filter(Boolean).join(' · ')}
        <span className="nomination-order">
          {t('nomination.orderOf', { city: line.cityName, order: line.cityOrder })}
          {isOpen ? (
            <>
              <Button
                size="small"
                aria-label={t('nomination.rise')}
                title="Alt+↑"
                disabled={!props.canRise}
                onClick={() => props.onShift(-1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                aria-label={t('nomination.sink')}
                title="Alt+↓"
                disabled={!props.canSink}
                onClick={() => props.onShift(1)}
              >
                ↓
              </Button>
            </>
          ) : null}
        </span>
      </p>
      {line.reason ? (
        <p className="nomination-reason">
          {t(`nomination.reasonOf.${line.status === 'sentBack' ? 'sentBack' : 'other'}`)}
          {line.reason}
          {line.supplementBy ? (
            <span>
              {' '}
              {t('nomination.byDate', { date: line.supplementBy })} {daysLeft(line.supplementBy)}
            </span>
          ) : null}
        </p>
      ) : null}
      <div className="nomination-moves">
        {legal.map((move) => (
          <Button
            key={move}
            size="small"
            type={move === 'accept' && findings.length === 0 ? 'primary' : 'default'}
            disabled={move === 'accept' && findings.length > 0}
            aria-expanded={
              legalNominationMove(line.status, move, sheet.phase)?.needsReason
                ? asking === move
                : undefined
            }
            onClick={() => props.onMove(move)}
          >
            {t(`move.${move}`)} <kbd>{MOVE_KEYS[move].toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
      {asking ? (
        <ReasonForm
          key={asking}
          move={asking}
          findings={findings}
          onAnswer={(reason, by) => props.onAnswer(asking, reason, by)}
          onCancel={props.onCancel}
        />
      ) : null}
      <section aria-label={t('nomination.check')}>
        <h3>{t('nomination.check')}</h3>
        {findings.length === 0 ? (
          <p className="call-good">✓ {t('nomination.completeLong')}</p>
        ) : (
          <ul className="call-lines call-bad">
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
      </section>
      <Materials line={line} isLocked={!isOpen} />
      <Decks line={line} isLocked={!isOpen} />
      <section aria-label={t('nomination.texts')}>
        <h3>{t('nomination.texts')}</h3>
        <TextVersions caseStudyId={line.caseStudyId} why={why} />
      </section>
    </aside>
  );
}

import type { ShownPlan, ShownProposal } from '@shared/seating/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { isComposing } from '../../ui/keys';
import type { SeatingActs } from './useSeatingActs';
import { useSeatWords } from './useSeatWords';

export type Late = { kind: 'leave' | 'join'; participantId: string; name: string };

/** More moves than this are counted, not named. */
const NAMED_MOVES = 6;

/** The ways to meet a late change, fewest moves first; each names who moves where. */
export function LateChange(props: {
  plan: ShownPlan;
  late: Late;
  acts: SeatingActs;
  onDone(): void;
}) {
  const { plan, late, acts, onDone } = props;
  const { t } = useTranslation('seating');
  const input = { id: plan.id, participantId: late.participantId };
  const leaves = late.kind === 'leave';
  const leaving = useAnswer(api.seating.leaveProposals, input, { enabled: leaves });
  const joining = useAnswer(api.seating.joinProposals, input, { enabled: !leaves });
  const proposals = (leaves ? leaving.data : joining.data) ?? [];
  const asked = leaves ? leaving.isSuccess : joining.isSuccess;

  return (
    <section
      className="seating-late-change"
      aria-label={t(`late.${late.kind}Title`, late)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <h2>{t(`late.${late.kind}Title`, { name: late.name })}</h2>
      {asked && proposals.length === 0 ? <p>{t('late.none')}</p> : null}
      <ol>
        {proposals.map((proposal, index) => (
          <li key={proposal.way}>
            <ProposalLine plan={plan} proposal={proposal} />
            <Button
              size="small"
              // One key takes the best way; Tab goes on to the next.
              autoFocus={index === 0}
              type={index === 0 ? 'primary' : 'default'}
              onClick={() =>
                void acts.take(late, proposal.way).then((done) => (done ? onDone() : undefined))
              }
            >
              {t('action.take')}
            </Button>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={onDone} title="Esc">
        {t('common:action.cancel')}
      </Button>
    </section>
  );
}

function ProposalLine({ plan, proposal }: { plan: ShownPlan; proposal: ShownProposal }) {
  const { t } = useTranslation('seating');
  const { keyName } = useSeatWords(plan);
  const { way, moves, seat, keepsOrder } = proposal;
  return (
    <div className="seating-proposal">
      <strong>{t(`late.way.${way}`)}</strong>
      <span>
        {[
          seat ? t('late.takes', { seat: keyName(seat) }) : null,
          moves.length > 0 ? t('late.moves', { count: moves.length }) : t('late.noMoves'),
          t(keepsOrder ? 'late.keepsOrder' : 'late.breaksOrder'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {moves.slice(0, NAMED_MOVES).map(({ participantId, name, from, to }) => (
        <span key={participantId} className="seating-move">
          {t('late.from', { name, from: keyName(from), to: keyName(to) })}
        </span>
      ))}
      {moves.length > NAMED_MOVES ? (
        <span className="seating-move">
          {t('late.more', { count: moves.length - NAMED_MOVES })}
        </span>
      ) : null}
    </div>
  );
}

import { type AdoptionMove, legalAdoptionMove } from '@shared/counties/adoption';
import type { Adoption } from '@shared/counties/county';
import type { AppError } from '@shared/errors';
import { asCalendarDate } from '@shared/time';
import { Button, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { DateField } from '../issues/DateField';

type Props = {
  adoption: Adoption;
  move: AdoptionMove;
  /** of the second person, where the move asks for one */
  problem: AppError | null;
  onDone: () => void;
};

/** Months after which an adoption is looked at again, unless another day is chosen. */
const LOOK_BACK_MONTHS = 3;

/** Asks what the table of moves says this move asks, and nothing else. */
export function AdoptionMoveForm({ adoption, move, problem, onDone }: Props) {
  const { t } = useTranslation('counties');
  const notice = useNotice();
  const asks = legalAdoptionMove(adoption.status, move)?.asks ?? [];
  const asked = (['reason', 'progress', 'result'] as const).find((each) => asks.includes(each));
  const [text, setText] = useState(asked === 'result' ? adoption.result : '');
  const [lookBackOn, setLookBackOn] = useState<string | null>(
    asks.includes('lookBackOn')
      ? dayjs().add(LOOK_BACK_MONTHS, 'month').format('YYYY-MM-DD')
      : null,
  );
  const [isPending, setPending] = useState(false);

  async function submit(): Promise<void> {
    if (isPending) return;
    setPending(true);
    try {
      await api.counties.moveAdoption({
        id: adoption.id,
        move,
        text,
        lookBackOn: lookBackOn ? asCalendarDate(lookBackOn) : null,
      });
      notice.success(t('common:savedUndoable'));
      onDone();
    } catch (thrown) {
      notice.error(thrown);
    } finally {
      setPending(false);
    }
  }

  return (
    <Form
      layout="vertical"
      className="counties-move-form"
      onKeyDown={enterRuns(() => void submit())}
    >
      {asked ? (
        <Form.Item label={t(`asked.${asked}`)} required htmlFor="adoption-text">
          <Input.TextArea
            id="adoption-text"
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      ) : null}
      {asks.includes('lookBackOn') ? (
        <Form.Item label={t('field.lookBackOn')} required htmlFor="adoption-look-back">
          <DateField
            id="adoption-look-back"
            label={t('field.lookBackOn')}
            value={lookBackOn}
            onChange={setLookBackOn}
          />
        </Form.Item>
      ) : null}
      {asks.includes('evidence') && adoption.evidence.length === 0 ? (
        <p className="counties-bad">{t('error.evidenceMissing')}</p>
      ) : null}
      {asks.includes('secondPerson') && problem ? (
        <p className="counties-bad">{t(problem.key, problem.params)}</p>
      ) : null}
      <Button type="primary" loading={isPending} onClick={() => void submit()}>
        {t(`adoption.move.${move}`)} <kbd className="counties-key">Ctrl+Enter</kbd>
      </Button>
    </Form>
  );
}

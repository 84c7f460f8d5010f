import { invalid } from '@shared/errors';
import type { ListedParticipant } from '@shared/participants/participant';
import { FIELD_LENGTH } from '@shared/participants/roster';
import { readPrecedence } from '@shared/participants/rosterCells';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';

const CLASS = 'participants-precedence';

/** Precedence is typed down the list: Enter and the arrows go on to the next person, Esc gives up. */
export function PrecedenceCell({ person }: { person: ListedParticipant }) {
  const { t } = useTranslation('participants');
  const notice = useNotice();
  const { id, name, precedence } = person;
  const was = precedence === null ? '' : String(precedence);

  async function keep(input: HTMLInputElement): Promise<void> {
    const reading = readPrecedence(input.value);
    if ('problem' in reading) {
      const { reason, params } = reading.problem;
      notice.error(invalid(`participants:problem.${reason}.reason`, params));
      input.value = was;
      return;
    }
    if (reading.value === precedence) {
      input.value = was;
      return;
    }
    try {
      await api.participants.edit({ id, precedence: reading.value });
    } catch (thrown) {
      input.value = was;
      notice.error(thrown);
    }
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event.nativeEvent)) return;
    const steps: Record<string, 1 | -1> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const input = event.currentTarget;
    if (step) {
      event.preventDefault();
      const next = neighbour(input, step);
      if (next) next.select();
      else input.blur();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      input.value = was;
      input.closest<HTMLElement>('[role="grid"]')?.focus();
    }
  }

  return (
    <input
      key={was}
      className={CLASS}
      tabIndex={-1}
      defaultValue={was}
      maxLength={FIELD_LENGTH.precedence}
      inputMode="numeric"
      autoComplete="off"
      title={t('field.precedenceHint')}
      aria-label={t('precedenceOf', { name })}
      onBlur={({ currentTarget }) => void keep(currentTarget)}
      onKeyDown={pressed}
    />
  );
}

/** The field of the row that the cursor of the table is on. */
export const precedenceFieldIn = (row: Element | null) =>
  row?.querySelector<HTMLInputElement>(`.${CLASS}`) ?? null;

function neighbour(input: Element, step: 1 | -1): HTMLInputElement | null {
  const row = input.closest('[role="row"]');
  return precedenceFieldIn(
    (step === 1 ? row?.nextElementSibling : row?.previousElementSibling) ?? null,
  );
}

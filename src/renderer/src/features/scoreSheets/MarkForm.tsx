import type { JudgeSheet } from '@shared/judging/contract';
import { type Draft, readDraft } from '@shared/scoreSheets/draft';
import { shownPoints } from '@shared/scoreSheets/points';
import { written } from '@shared/scoring/exact';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/keys';

type Props = {
  form: RefObject<HTMLFormElement | null>;
  sheet: JudgeSheet;
  code: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** saves and goes on to the next */
  onSave: () => void;
};

/** What a judge gives: digits and Enter lead through the fields and on to the next text. */
export function MarkForm({ form, sheet, code, draft, onChange, onSave }: Props) {
  const { t } = useTranslation('scoreSheets');
  const [isTried, setIsTried] = useState(false);
  const { criteria, step, isHandedIn } = sheet;
  const { given, problems, total } = readDraft(draft, criteria, step);

  function save(): void {
    setIsTried(true);
    if (given !== null) onSave();
    else {
      const wrong = problems.findIndex((problem) => problem !== null);
      form.current?.querySelectorAll('input')[wrong]?.focus();
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    const fields = [...(form.current?.querySelectorAll('input') ?? [])];
    const at = fields.indexOf(event.target as HTMLInputElement);
    if (at < 0) return;
    event.preventDefault();
    const isLast = at >= criteria.length - 1;
    if (event.ctrlKey || isLast) save();
    else fields[at + 1]?.focus();
  }

  return (
    <form
      ref={form}
      className="judge-form"
      aria-label={t('judge.form', { code })}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {criteria.map(({ id, name, definition, weight, maximum }, at) => {
        const problem = problems[at];
        const isShown =
          problem && (problem === 'missing' ? isTried : (draft.texts[at] ?? '') !== '');
        return (
          <div key={id} className="judge-criterion">
            <label htmlFor={`criterion-${id}`}>
              <b>{name}</b>
              <span>
                {t('judge.range', {
                  maximum: shownPoints(maximum),
                  weight: shownPoints(weight),
                })}
              </span>
            </label>
            {definition ? <p>{definition}</p> : null}
            <input
              id={`criterion-${id}`}
              inputMode="decimal"
              autoComplete="off"
              disabled={draft.abstained || isHandedIn}
              value={draft.texts[at] ?? ''}
              aria-invalid={isShown ? true : undefined}
              aria-describedby={isShown ? `problem-${id}` : undefined}
              onFocus={(event) => event.target.select()}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  texts: criteria.map((_, c) => (c === at ? target.value : (draft.texts[c] ?? ''))),
                })
              }
            />
            {isShown ? (
              <p id={`problem-${id}`} className="judge-bad">
                {t(`problem.${problem}`, {
                  maximum: shownPoints(maximum),
                  step: shownPoints(step),
                })}
              </p>
            ) : null}
          </div>
        );
      })}
      <label className="judge-abstain">
        <input
          type="checkbox"
          disabled={isHandedIn}
          checked={draft.abstained}
          onChange={({ target }) => onChange({ ...draft, abstained: target.checked })}
        />
        {t('judge.abstain')}
      </label>
      <p className="judge-total">
        {t('judge.total')} <b>{total ? written(total, 2) : '—'}</b>
      </p>
      {isHandedIn ? null : (
        <button type="submit" className="judge-primary">
          {t('judge.save')} <kbd>Enter</kbd>
        </button>
      )}
      <p className="judge-keys">{t('judge.keys')}</p>
    </form>
  );
}

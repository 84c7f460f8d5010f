import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  title: string;
  /** what the button is called by those who hear it */
  editLabel: string;
  /** why it cannot be changed now */
  why?: string | null | undefined;
  mark?: ReactNode;
  onEdit: () => void;
  children: ReactNode;
};

/** One matter of the call, with the button that opens its drawer. */
export function Section({ title, editLabel, why, mark, onEdit, children }: Props) {
  const { t } = useTranslation('selections');
  const heading = useId();
  return (
    <section className="call-section" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {mark}
        {why ? (
          <span className="call-why">{why}</span>
        ) : (
          <Button size="small" aria-label={editLabel} onClick={onEdit}>
            {t('call.edit')}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

/** Facts under each other: what it is called, and what was decided. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="call-facts">
      {facts.map(([head, value]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

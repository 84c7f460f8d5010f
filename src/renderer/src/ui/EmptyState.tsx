import type { ReactNode } from 'react';

type Props = {
  /** what there is none of, in one sentence */
  title: ReactNode;
  /** what to do next */
  hint?: ReactNode;
  /** the button that does it */
  action?: ReactNode;
};

/** Says why a place is empty and offers the next step; no picture, no card. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {hint ? <p className="empty-hint">{hint}</p> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  );
}

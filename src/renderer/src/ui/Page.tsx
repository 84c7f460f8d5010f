import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** beside the title: a count, a state */
  note?: ReactNode;
  /** buttons at the right; at most one primary */
  actions?: ReactNode;
  /** false: the content brings its own margins, as a table or a split view does */
  padded?: boolean;
  children: ReactNode;
};

/** A screen: a compact title bar, and content that fills the rest and scrolls inside. */
export function Page({ title, note, actions, padded = true, children }: Props) {
  return (
    <section className="page">
      <header className="page-bar">
        <h1 className="page-title">{title}</h1>
        {note ? <div className="page-note">{note}</div> : null}
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      <div className={padded ? 'page-content page-content-padded' : 'page-content'}>{children}</div>
    </section>
  );
}

import { type ReactNode, useId } from 'react';

type Props = { title: string; actions?: ReactNode; none?: string | false; children?: ReactNode };

/** A part of a page with its own head and buttons. */
export function Section({ title, actions, none, children }: Props) {
  const head = useId();
  return (
    <section className="county-section" aria-labelledby={head}>
      <header>
        <h2 id={head}>{title}</h2>
        {actions}
      </header>
      {none ? <p className="counties-soft">{none}</p> : null}
      {children}
    </section>
  );
}

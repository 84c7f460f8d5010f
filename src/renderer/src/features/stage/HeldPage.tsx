import { useLayoutEffect, useRef } from 'react';
import { canvasOf, ready, sharp } from './heldPages';

/** A page in the hall's window: in the frame in which it is put on, when it is held. */
export function HeldPage({ hash, number }: { hash: string | null; number: number }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let wanted = true;
    const put = () => {
      const canvas = hash ? canvasOf(hash) : null;
      if (!wanted || place.current?.firstChild === canvas) return;
      place.current?.replaceChildren(...(canvas ? [canvas] : []));
    };
    const sharpen = () => {
      if (hash) void sharp(hash).then(put);
    };
    put();
    if (hash) void ready(hash).then(put).then(sharpen);
    window.addEventListener('resize', sharpen);
    return () => {
      wanted = false;
      window.removeEventListener('resize', sharpen);
    };
  }, [hash]);
  return <div className="stage-page" data-page={number} ref={place} />;
}

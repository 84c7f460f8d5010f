import { asInstant, type Instant } from '@shared/time';
import { useEffect, useState } from 'react';

/** Now, again at every step of the clock (milliseconds), so that all figures change together. */
export function useNow(step = 1000): Instant {
  const [now, setNow] = useState(() => asInstant(Date.now()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now();
      setNow(asInstant(at));
      timer = setTimeout(tick, step - (at % step));
    };
    timer = setTimeout(tick, step - (Date.now() % step));
    return () => clearTimeout(timer);
  }, [step]);
  return now;
}

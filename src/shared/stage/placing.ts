import type { StageDisplay } from './stage';

/** The display that a stage window stood on, so that it is known again when it is plugged in. */
export type Wanted = Pick<StageDisplay, 'id' | 'label' | 'width' | 'height'>;

export type Place = { display: StageDisplay; fullScreen: boolean };

/**
 * Where the stage window goes: the display that was asked for, else the first one that is not the
 * operator's. On the operator's own display it is an ordinary window, so that it covers nothing.
 *
 * @param operatorsId display that the operator's window stands on
 */
export function placeFor(
  displays: readonly StageDisplay[],
  operatorsId: number,
  askedId: number | null,
): Place | null {
  const display =
    displays.find(({ id }) => id === askedId) ??
    displays.find(({ id }) => id !== operatorsId) ??
    displays[0];
  return display ? { display, fullScreen: display.id !== operatorsId } : null;
}

/**
 * The same display after it was plugged in again. Systems number displays anew, so the name and the
 * size count where the number is gone.
 */
export function sameDisplay(
  displays: readonly StageDisplay[],
  wanted: Wanted,
): StageDisplay | undefined {
  return (
    displays.find(({ id }) => id === wanted.id) ??
    displays.find(
      ({ label, width, height }) =>
        label === wanted.label && width === wanted.width && height === wanted.height,
    )
  );
}

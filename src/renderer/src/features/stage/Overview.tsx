import { gradeOf } from '@shared/caseStudies/fidelity';
import type { StageAct } from '@shared/stage/keys';
import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeMark } from '../caseStudies';
import type { Console } from './useConsole';

type Props = { view: Console; act: (what: StageAct) => void; onClose: () => void };

/** How many tiles stand in the first row. */
function columnsOf(tiles: readonly HTMLElement[]): number {
  const below = tiles.findIndex((tile) => tile.offsetTop > (tiles[0]?.offsetTop ?? 0));
  return below < 0 ? Math.max(tiles.length, 1) : below;
}

/** Every page of the deck at once. Nothing reaches the hall before Enter or a click. */
export function Overview({ view: { slides, current, prepared }, act, onClose }: Props) {
  const { t } = useTranslation('stage');
  const grid = useRef<HTMLDivElement>(null);
  const at = current ?? prepared;
  const tiles = () => [...(grid.current?.querySelectorAll<HTMLElement>('button') ?? [])];

  useEffect(() => {
    const chosen = grid.current?.querySelector<HTMLElement>('[aria-current=true]');
    (chosen ?? grid.current?.querySelector('button'))?.focus();
  }, []);

  function pressed(event: KeyboardEvent) {
    const all = tiles();
    const here = all.indexOf(document.activeElement as HTMLElement);
    const columns = columnsOf(all);
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: columns,
      ArrowUp: -columns,
      Home: -here,
      End: all.length - 1 - here,
    };
    const step = steps[event.key];
    if (event.key.toLowerCase() === 'o' || event.key === 'Escape') onClose();
    else if (step === undefined) return;
    else all[here + step]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Modal
      open
      title={t('overviewOf.title')}
      footer={null}
      width="92vw"
      centered
      transitionName=""
      maskTransitionName=""
      onCancel={onClose}
      className="console-over"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside have the focus; arrows move between pages */}
      <div ref={grid} className="console-overview" onKeyDown={pressed}>
        {slides.map(({ id, number, title, imageHash, fidelity, signOff }) => (
          <button
            key={id}
            type="button"
            className={id === current?.id ? 'console-tile console-on' : 'console-tile'}
            aria-current={id === at?.id}
            onClick={() => {
              onClose();
              act({ kind: 'goToPage', number });
            }}
          >
            {imageHash ? <img loading="lazy" src={`/picture/${imageHash}`} alt="" /> : null}
            <span className="console-tile-name">
              <b>{number}</b> {title}
            </span>
            <span className="console-tile-marks">
              <GradeMark grade={gradeOf(fidelity)} />
              {t(signOff ? 'signOff.signed' : 'signOff.unsigned')}
            </span>
          </button>
        ))}
      </div>
    </Modal>
  );
}

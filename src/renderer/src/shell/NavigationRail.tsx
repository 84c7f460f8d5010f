import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../ui/actions';
import { keysText } from '../ui/keys';
import { groups, type Place, type PlaceGroup, places, type Way, ways } from './places';

/**
 * The year's work. Narrow windows and large scales show icons and letters only. Where the window is
 * too low for all rows, one group is open and the others show their heads; keys work all the same.
 */
export function NavigationRail() {
  const { t } = useTranslation('shell');
  const rail = useRef<HTMLElement>(null);
  const folded = useFolded(rail);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const here = places.find((place) => place.path === path)?.group;
  const [open, setOpen] = useState<PlaceGroup>(here ?? 'prepare');
  // Whoever goes somewhere sees where, also within the group that is folded.
  useEffect(() => {
    if (here) setOpen(here);
  }, [here, path]);
  return (
    <nav ref={rail} className="rail" aria-label={t('navigation')}>
      {groups.map((group) => {
        const shown = !folded || group === open;
        return (
          <div key={group} className="rail-group">
            <RailHead
              group={group}
              shown={shown}
              here={group === here}
              onOpen={folded ? () => setOpen(group) : undefined}
            />
            {places
              .filter((place) => place.group === group)
              .map((place) => (
                <RailLink key={place.key} place={place} shown={shown} />
              ))}
          </div>
        );
      })}
      {ways.map((way) => (
        <PaletteWay key={way.key} way={way} />
      ))}
    </nav>
  );
}

/** The keys of places all begin with Alt, so that their column says it once. */
const letterOf = (keys: string) => keysText(keys).replace(/^Alt\+/, '');

function RailHead(props: {
  group: PlaceGroup;
  shown: boolean;
  /** one of its places is on the screen */
  here: boolean;
  /** absent: nothing is folded */
  onOpen?: (() => void) | undefined;
}) {
  const { group, shown, here, onOpen } = props;
  const { t } = useTranslation('shell');
  const name = t(`group.${group}`);
  const content = (
    <>
      <span className="rail-name">{name}</span>
      {shown ? (
        <span className="rail-alt" aria-hidden>
          Alt +
        </span>
      ) : null}
    </>
  );
  if (!onOpen) return <div className="rail-head">{content}</div>;
  return (
    <button
      type="button"
      className={`rail-head rail-fold${here && !shown ? ' rail-open' : ''}`}
      aria-expanded={shown}
      title={name}
      onClick={onOpen}
    >
      {shown ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
      {content}
    </button>
  );
}

function RailLink({ place, shown }: { place: Place; shown: boolean }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const name = t(`place.${place.key}`);
  const { keys } = place;
  useAction({
    id: `go.${place.key}`,
    label: t('goTo', { place: name }),
    keys,
    run: () => void navigate({ to: place.path }),
  });
  if (!shown) return null;
  return (
    <Link
      to={place.path}
      className="rail-link"
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{ className: 'rail-open', 'aria-current': 'page' }}
      title={`${name}  ${keysText(keys)}`}
    >
      <span className="rail-icon" aria-hidden>
        {place.icon}
      </span>
      <span className="rail-name">{name}</span>
      <span className="rail-key" aria-hidden>
        {letterOf(keys)}
      </span>
    </Link>
  );
}

function PaletteWay({ way }: { way: Way }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  useAction({
    id: `go.${way.key}`,
    label: t('goTo', { place: t(`way.${way.key}`) }),
    run: () => void navigate({ to: way.path, search: 'search' in way ? way.search : {} }),
  });
  return null;
}

/** Whether the rows, as low as they may be, need more height than the window has. */
function useFolded(rail: RefObject<HTMLElement | null>): boolean {
  const [folded, setFolded] = useState(false);
  /** the height that all rows asked for when they did not fit, in the rail's own pixels */
  const asked = useRef(0);
  useLayoutEffect(() => {
    const nav = rail.current;
    if (!nav) return;
    const look = () => {
      if (nav.scrollHeight > nav.clientHeight) asked.current ||= nav.scrollHeight;
      setFolded(nav.clientHeight < asked.current);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(nav);
    return () => watch.disconnect();
  }, [rail]);
  return folded;
}
